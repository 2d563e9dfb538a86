package virtlab.kernel.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import virtlab.kernel.channel.Complaints;
import virtlab.kernel.protocol.Json;

/**
 * The inputs in a file of the user's data folder, one JSON object a line (s: session, n: number, i:
 * input, o: output of the input before); several kernels append to it. Read at first use; a folder
 * that cannot be written costs the history, nothing else.
 */
final class HistoryFile {
  private static final int KEPT = 20_000;
  private static final int LONGEST_OUTPUT = 10_000;

  private final Path path;
  private final List<History.Line> lines = new ArrayList<>();
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

  int session() {
    load();
    return session;
  }

  List<History.Line> lines() {
    load();
    return lines;
  }

  void add(int number, String input) {
    load();
    lines.add(new History.Line(session, number, input, ""));
    append(Json.object().put("s", session).put("n", number).put("i", input));
  }

  void addOutput(int number, String text) {
    load();
    String kept = text.length() > LONGEST_OUTPUT ? text.substring(0, LONGEST_OUTPUT) : text;
    setOutput(session, number, kept);
    append(Json.object().put("s", session).put("n", number).put("o", kept));
  }

  private void setOutput(int of, int number, String text) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      History.Line line = lines.get(i);
      if (line.session() == of && line.number() == number) {
        lines.set(i, new History.Line(of, number, line.input(), text));
        return;
      }
    }
  }

  private void load() {
    if (session > 0) {
      return;
    }
    session = 1;
    try {
      Files.createDirectories(path.getParent());
      if (Files.exists(path)) {
        Files.readString(path).lines().forEach(this::remember);
      }
      if (lines.size() > KEPT) {
        lines.subList(0, lines.size() - KEPT).clear();
      }
      append(Json.object().put("s", session));
    } catch (IOException | RuntimeException e) {
      Complaints.say("the history cannot be read from " + path, e);
    }
  }

  private void remember(String text) {
    try {
      ObjectNode line = Json.readObject(text.getBytes(StandardCharsets.UTF_8));
      int of = line.path("s").asInt();
      session = Math.max(session, of + 1);
      if (line.has("i")) {
        lines.add(new History.Line(of, line.path("n").asInt(), line.path("i").asText(), ""));
      } else if (line.has("o")) {
        setOutput(of, line.path("n").asInt(), line.path("o").asText());
      }
    } catch (IOException e) {
      Complaints.say("a line of the history is torn and left out");
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
