package virtlab.cli.conform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import virtlab.kernel.protocol.BadMessageException;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.ConnectionInfo;
import virtlab.kernel.protocol.WireFormat;

/** A socket below the protocol, for frames that no front end sends. */
final class RawSocket implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int HANDSHAKE_MILLIS = 300;
  private static final int SUBSCRIPTION_MILLIS = 500;

  private final ZContext context = new ZContext();
  private final ConnectionInfo connection;
  private final WireFormat wire;
  private final ZMQ.Socket socket;

  RawSocket(ConnectionInfo connection, Channel channel, SocketType type) {
    this.connection = connection;
    wire = new WireFormat(connection.key());
    socket = context.createSocket(type);
    socket.setHandshakeIvl(HANDSHAKE_MILLIS);
    socket.setLinger(PATIENCE_MILLIS);
    socket.setReceiveTimeOut(PATIENCE_MILLIS);
    if (type == SocketType.SUB) {
      socket.subscribe(ZMQ.SUBSCRIPTION_ALL);
    }
    socket.connect(connection.address(channel));
  }

  /** Sends these frames as they are. */
  void send(List<byte[]> frames) {
    for (int i = 0; i < frames.size(); i++) {
      socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
    }
  }

  /** Sends these frames with a delimiter before them and a right signature. */
  void sendSigned(String... parts) {
    List<byte[]> frames = new ArrayList<>();
    frames.add("<IDS|MSG>".getBytes(StandardCharsets.US_ASCII));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = connection.key().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      for (String part : parts) {
        mac.update(part.getBytes(StandardCharsets.UTF_8));
      }
      frames.add(HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA256", e);
    }
    for (String part : parts) {
      frames.add(part.getBytes(StandardCharsets.UTF_8));
    }
    send(frames);
  }

  /** The next message's frames; fails if none arrives. */
  List<byte[]> receive(String what) {
    List<byte[]> frames = new ArrayList<>();
    do {
      byte[] frame = socket.recv();
      Failed.unless(frame != null, "no " + what + " within " + PATIENCE_MILLIS / 1000 + " s");
      frames.add(frame);
    } while (socket.hasReceiveMore());
    return frames;
  }

  /** The next message of the protocol. */
  Heard heard(String what) throws BadMessageException {
    List<byte[]> frames = receive(what);
    return new Heard(Channel.IOPUB, wire.decode(frames), System.nanoTime());
  }

  /** Lets the kernel publish until something of it arrives here. */
  void awaitSubscribed(Runnable publish) {
    socket.setReceiveTimeOut(SUBSCRIPTION_MILLIS);
    byte[] first = null;
    for (int i = 0; i < PATIENCE_MILLIS / SUBSCRIPTION_MILLIS && first == null; i++) {
      publish.run();
      first = socket.recv();
    }
    socket.setReceiveTimeOut(PATIENCE_MILLIS);
    Failed.unless(first != null, "a further subscriber hears nothing");
    while (socket.hasReceiveMore()) {
      socket.recv();
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
