package virtlab.kernel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A web server on this machine that serves a folder below {@code /open}, and below {@code /closed}
 * to who knows user and password; as a proxy it serves the folder below {@code /there} of every
 * host.
 */
final class LoopbackRepository implements AutoCloseable {
  private static final String KNOWN =
      "Basic " + Base64.getEncoder().encodeToString("ada:secret".getBytes(StandardCharsets.UTF_8));

  private final Path folder;
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  LoopbackRepository(Path folder) throws IOException {
    this.folder = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** What was asked for, as it stood in the requests. */
  List<String> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      asked.add(uri.toString());
      String path = uri.getPath();
      if (path.startsWith("/closed/")
          && !KNOWN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"here\"");
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      Path file = folder.resolve(path.replaceFirst("^/(open|closed|there)/", ""));
      if (!Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] bytes = Files.readAllBytes(file);
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
