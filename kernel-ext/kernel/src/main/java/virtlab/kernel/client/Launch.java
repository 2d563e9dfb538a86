package virtlab.kernel.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a kernel's process is started.
 *
 * @param command the command, with {@code {connection_file}} where that file's path belongs
 * @param environment added to this process's environment
 * @param folder the kernel's working folder
 * @param streams where its own standard streams go, both of them
 */
public record Launch(
    List<String> command,
    Map<String, String> environment,
    Path folder,
    ProcessBuilder.Redirect streams) {
  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** Starts it; it ends when this process does, if it heeds {@code JPY_PARENT_PID}. */
  public Process start(Path connectionFile) throws IOException {
    List<String> words = new ArrayList<>();
    for (String word : command) {
      words.add(word.replace("{connection_file}", connectionFile.toString()));
    }
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().put("JPY_PARENT_PID", Long.toString(ProcessHandle.current().pid()));
    builder.environment().putAll(environment);
    builder.redirectOutput(streams);
    builder.redirectError(streams);
    return builder.start();
  }
}
