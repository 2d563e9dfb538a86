package virtlab.cli.bench;

import java.util.List;
import java.util.Map;

/**
 * How a kernel is started and interrupted, as its kernelspec says.
 *
 * @param words the command, with {@code {connection_file}} in it
 * @param environment added to this process's environment
 * @param signal true when it is interrupted by a signal, false when by a message on control
 */
record KernelCommand(List<String> words, Map<String, String> environment, boolean signal) {
  KernelCommand {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }
}
