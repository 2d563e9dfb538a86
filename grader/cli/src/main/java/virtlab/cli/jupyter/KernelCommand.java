package virtlab.cli.jupyter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import virtlab.cli.Place;
import virtlab.kernel.client.Launch;

/**
 * How a kernel is started and interrupted, as its kernelspec says.
 *
 * @param words the command, with {@code {connection_file}} in it
 * @param environment added to this process's environment
 * @param signal true when it is interrupted by a signal, false when by a message on control
 */
public record KernelCommand(List<String> words, Map<String, String> environment, boolean signal) {
  public KernelCommand {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /** The start of our packaged kernel in this place, as its kernelspec says. */
  public static KernelCommand ours(Place place) {
    return new KernelCommand(KernelSpec.command(place), KernelSpec.ENVIRONMENT, false);
  }

  /** The same with more variables; one that is set already is replaced. */
  public KernelCommand with(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(variables);
    return new KernelCommand(words, all, signal);
  }

  /** The start in this folder; what the kernel itself prints goes to {@code log}. */
  public Launch in(Path folder, Path log) {
    ProcessBuilder.Redirect streams = ProcessBuilder.Redirect.appendTo(log.toFile());
    return new Launch(words, environment, folder, streams);
  }

  /** Sends SIGINT, as Ctrl-C in a terminal and an interrupt by signal do. */
  public static void signal(Process kernel) throws IOException, InterruptedException {
    String pid = Long.toString(kernel.pid());
    new ProcessBuilder("sh", "-c", "kill -INT " + pid).inheritIO().start().waitFor();
  }
}
