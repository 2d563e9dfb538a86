package virtlab.kernel.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a connection file says: where the sockets are and with which key messages are signed.
 *
 * @param transport {@code tcp} or {@code ipc}
 * @param ip the address to bind, for {@code ipc} a path
 * @param key the secret for signatures; empty means that messages are not signed
 * @param ports the port of each channel
 */
public record ConnectionInfo(String transport, String ip, String key, Map<Channel, Integer> ports) {
  public ConnectionInfo {
    ports = Collections.unmodifiableMap(new EnumMap<>(ports));
  }

  /** Reads a connection file. */
  public static ConnectionInfo read(Path file) throws IOException {
    ObjectNode json = Json.readObject(Files.readAllBytes(file));
    String scheme = json.path("signature_scheme").asText("hmac-sha256");
    if (!scheme.isEmpty() && !scheme.equals("hmac-sha256")) {
      throw new IOException(
          file + ": signature_scheme is " + scheme + ", but only hmac-sha256 is known");
    }
    Map<Channel, Integer> ports = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      JsonNode port = json.path(channel.portKey());
      if (!port.isInt()) {
        throw new IOException(file + ": " + channel.portKey() + " is missing");
      }
      ports.put(channel, port.intValue());
    }
    String transport = json.path("transport").asText("tcp");
    if (!transport.equals("tcp") && !transport.equals("ipc")) {
      throw new IOException(file + ": transport is " + transport + ", but must be tcp or ipc");
    }
    return new ConnectionInfo(
        transport, json.path("ip").asText("127.0.0.1"), json.path("key").asText(""), ports);
  }

  /** A new connection on free ports of the loopback, with a key of its own. */
  public static ConnectionInfo onLoopback() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    List<ServerSocket> held = new ArrayList<>();
    Map<Channel, Integer> ports = new EnumMap<>(Channel.class);
    try {
      for (Channel channel : Channel.values()) {
        ServerSocket socket = new ServerSocket(0, 1, loopback);
        held.add(socket);
        ports.put(channel, socket.getLocalPort());
      }
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
    return new ConnectionInfo("tcp", "127.0.0.1", UUID.randomUUID().toString(), ports);
  }

  /** A new connection by Unix-domain sockets in this folder, with a key of its own. */
  public static ConnectionInfo inFolder(Path folder) {
    Map<Channel, Integer> numbers = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      numbers.put(channel, channel.ordinal() + 1);
    }
    String path = folder.resolve("kernel").toString();
    return new ConnectionInfo("ipc", path, UUID.randomUUID().toString(), numbers);
  }

  /** Writes this as a connection file. */
  public void write(Path file) throws IOException {
    ObjectNode json = Json.object();
    json.put("transport", transport).put("ip", ip).put("key", key);
    json.put("signature_scheme", "hmac-sha256");
    ports.forEach((channel, port) -> json.put(channel.portKey(), port));
    Files.write(file, Json.write(json));
  }

  /** The port of a channel. */
  public int port(Channel channel) {
    Integer port = ports.get(channel);
    if (port == null) {
      throw new IllegalStateException("No port for " + channel);
    }
    return port;
  }

  /** True when the channels are Unix-domain sockets. */
  public boolean isIpc() {
    return transport.equals("ipc");
  }

  /** The Unix-domain socket of a channel over ipc. */
  public Path socketFile(Channel channel) {
    return Path.of(ip + "-" + port(channel));
  }

  /** The ZeroMQ address of a channel over TCP. */
  public String address(Channel channel) {
    String host = ip.indexOf(':') >= 0 ? "[" + ip + "]" : ip;
    return "tcp://" + host + ":" + port(channel);
  }
}
