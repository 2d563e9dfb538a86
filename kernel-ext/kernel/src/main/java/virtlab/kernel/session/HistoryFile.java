package virtlab.kernel.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import virtlab.kernel.channel.Complaints;
import virtlab.kernel.protocol.Json;

/**
 * The inputs in a file of the user's data folder, one JSON object a line (s: session, n: number, i:
 * input, o: output of the input before); several kernels append to it. Nothing of it is kept in
 * memory: it grows long, and is seldom asked for. A folder that cannot be written costs the
 * history, nothing else.
 */
final class HistoryFile {
  private static final int MOST = 20_000;
  private static final int LONGEST_OUTPUT = 10_000;

  /** A character for each byte: a line that was torn within a letter costs no other line. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private final Path path;
  private int session;

  HistoryFile(Path path) {
    this.path = path;
  }

  /** The file in this user's data folder. */
  static HistoryFile ofUser() {
    String set = System.getenv("VIRTLAB_DATA");
    String xdg = System.getenv("XDG_DATA_HOME");
    String windows = System.getenv("LOCALAPPDATA");
    Path home = Path.of(System.getProperty("user.home", "."));
    Path folder =
        set != null
            ? Path.of(set)
            : xdg != null
                ? Path.of(xdg, "virtlab")
                : windows != null
                    ? Path.of(windows, "virtlab")
                    : home.resolve(Path.of(".local", "share", "virtlab"));
    return new HistoryFile(folder.resolve("history.jsonl"));
  }

  /** The number of this session: one more than the highest in the file. */
  int session() {
    begin();
    return session;
  }

  /** The last inputs, of all sessions. */
  List<History.Line> lines() {
    begin();
    List<History.Line> lines = new ArrayList<>();
    read(line -> remember(line, lines));
    return lines.subList(Math.max(0, lines.size() - MOST), lines.size());
  }

  void add(int number, String input) {
    begin();
    append(Json.object().put("s", session).put("n", number).put("i", input));
  }

  void addOutput(int number, String text) {
    begin();
    String kept = text.length() > LONGEST_OUTPUT ? text.substring(0, LONGEST_OUTPUT) : text;
    append(Json.object().put("s", session).put("n", number).put("o", kept));
  }

  private void begin() {
    if (session > 0) {
      return;
    }
    session = 1;
    read(line -> session = Math.max(session, line.path("s").asInt() + 1));
    append(Json.object().put("s", session));
  }

  private void read(Consumer<ObjectNode> each) {
    try {
      Files.createDirectories(path.getParent());
      if (Files.exists(path)) {
        try (Stream<String> lines = Files.lines(path, BYTES)) {
          lines.flatMap(HistoryFile::parsed).forEach(each);
        }
      }
    } catch (IOException | RuntimeException e) {
      Complaints.say("the history cannot be read from " + path, e);
    }
  }

  private static Stream<ObjectNode> parsed(String text) {
    try {
      return Stream.of(Json.readObject(text.getBytes(BYTES)));
    } catch (IOException e) {
      Complaints.say("a line of the history is torn and left out");
      return Stream.empty();
    }
  }

  private static void remember(ObjectNode line, List<History.Line> lines) {
    int session = line.path("s").asInt();
    int number = line.path("n").asInt();
    if (line.has("i")) {
      lines.add(new History.Line(session, number, line.path("i").asText(), ""));
      return;
    }
    for (int i = lines.size() - 1; i >= 0 && line.has("o"); i--) {
      History.Line one = lines.get(i);
      if (one.session() == session && one.number() == number) {
        lines.set(i, new History.Line(session, number, one.input(), line.path("o").asText()));
        return;
      }
    }
  }

  private void append(ObjectNode line) {
    byte[] json = Json.write(line);
    ByteBuffer bytes = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      channel.write(bytes);
    } catch (IOException e) {
      Complaints.say("the history cannot be written to " + path, e);
    }
  }
}
