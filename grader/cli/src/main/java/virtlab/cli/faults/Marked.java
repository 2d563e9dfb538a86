package virtlab.cli.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The processes of one run: they inherit a variable, so those are found too whose parent has gone.
 * Only Linux shows the variables of other processes.
 *
 * @param mark the value of the variable
 */
record Marked(String mark) {
  static final String VARIABLE = "VIRTLAB_FAULT_RUN";

  static Marked fresh() {
    return new Marked(UUID.randomUUID().toString());
  }

  /** Those that live. */
  List<ProcessHandle> living() {
    return ProcessHandle.allProcesses().filter(this::carries).toList();
  }

  /** The memory that they have resident, in bytes; pages that two share count twice. */
  long resident() {
    return living().stream().mapToLong(Marked::resident).sum();
  }

  /** The memory of each, in MiB, the kernel's first. */
  List<Long> each() {
    return living().stream().map(process -> resident(process) >> 20).toList();
  }

  private static long resident(ProcessHandle process) {
    try {
      String pages =
          Files.readString(Path.of("/proc/" + process.pid() + "/statm")).split(" ", -1)[1];
      return Long.parseLong(pages) * 4096;
    } catch (IOException ended) {
      return 0;
    }
  }

  private boolean carries(ProcessHandle process) {
    try {
      byte[] variables = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/environ"));
      return new String(variables, StandardCharsets.ISO_8859_1).contains(VARIABLE + "=" + mark);
    } catch (IOException notOurs) {
      return false;
    }
  }
}
