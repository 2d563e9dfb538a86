package virtlab.kernel.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import virtlab.childjvm.ChildJvm;
import virtlab.childjvm.Installation;
import virtlab.childjvm.link.LinkListener;
import virtlab.display.Language;

/**
 * How user processes are started.
 *
 * @param heapMiB the largest heap, in MiB
 * @param archive the class-data archive; left out while there is none
 * @param classPath what the reader's code may use from the start
 * @param options more options of the virtual machine; they go before our own of the same name
 * @param environment variables that are set beside those of this process
 */
public record UserSettings(
    int heapMiB,
    Path archive,
    List<Path> classPath,
    List<String> options,
    Map<String, String> environment) {
  /** Whether this run makes the archives: then user processes write theirs when they end. */
  static final boolean TRAINING = Boolean.getBoolean("virtlab.training");

  /** Where a virtual machine that breaks down leaves its report: not in the reader's folder. */
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  /** MiB for classes at least; a library such as Spark fills 120 of them. */
  private static final int LEAST_CLASSES = 192;

  /**
   * Compiled counted loops are asked every thousand rounds whether they shall stop. With this
   * collector they otherwise are not, and a stop waits until two thousand million rounds are over.
   */
  private static final List<String> STOPPABLE_LOOPS =
      List.of("-XX:+UseCountedLoopSafepoints", "-XX:LoopStripMiningIter=1000");

  private static final int SMALLEST_HEAP = 128;
  private static final int LARGEST_DEFAULT_HEAP = 768;

  /**
   * The settings of this process's environment: {@code VIRTLAB_USER_HEAP} in MiB, else a sixteenth
   * of the machine's memory, from 128 MiB to 768 MiB.
   */
  public static UserSettings fromEnvironment() {
    String set = System.getenv("VIRTLAB_USER_HEAP");
    int heap =
        set != null && set.matches("[1-9][0-9]{1,5}") ? Integer.parseInt(set) : machineHeap();
    return new UserSettings(
        heap,
        Path.of(System.getProperty("virtlab.user.archive", "")),
        Installation.current().classPath("user"),
        List.of(),
        Map.of());
  }

  /** These settings with more options of the virtual machine. */
  UserSettings with(List<String> more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(more);
    return new UserSettings(heapMiB, archive, classPath, List.copyOf(all), environment);
  }

  /** These settings with these environment variables. */
  UserSettings with(Map<String, String> variables) {
    return new UserSettings(heapMiB, archive, classPath, options, Map.copyOf(variables));
  }

  private static int machineHeap() {
    long memory = MachineMemory.ofThisMachine().bytes();
    return (int) Math.max(SMALLEST_HEAP, Math.min(LARGEST_DEFAULT_HEAP, (memory >> 20) / 16));
  }

  /** Where the virtual machine with this process id writes what it broke down of. */
  static Path crashReport(String pid) {
    return TEMPORARY.resolve("virtlab-crash-" + pid + ".log");
  }

  Process start(LinkListener listener, int debugPort) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(jvm(listener.address(), debugPort).command());
    builder.environment().put("VIRTLAB_LINK_SECRET", listener.secret());
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder.start();
  }

  /** The command that starts a user process. */
  ChildJvm jvm(String address, int debugPort) {
    List<String> all = new ArrayList<>();
    all.add("-Xmx" + heapMiB + "m");
    all.add("-Xms24m");
    all.add("-XX:+UseSerialGC");
    all.add("-XX:-ShrinkHeapInSteps"); // what one cell needed goes back with the next collection
    all.add("-XX:MaxHeapFreeRatio=50");
    all.add("-XX:TieredStopAtLevel=4");
    all.addAll(STOPPABLE_LOOPS);
    all.add("-XX:-OmitStackTraceInFastThrow");
    all.add("-XX:-UsePerfData");
    all.add("-Xshare:auto");
    all.add("-Xlog:disable");
    all.add("-XX:MaxMetaspaceSize=" + Math.max(LEAST_CLASSES, heapMiB / 2) + "m");
    all.add("-XX:ErrorFile=" + crashReport("%p"));
    all.add("-XX:ReplayDataFile=" + TEMPORARY.resolve("virtlab-crash-%p.replay"));
    all.add("-XX:-CreateCoredumpOnCrash");
    all.add("-Djava.awt.headless=true");
    all.add("-Dvirtlab.lang=" + Language.current().name());
    all.addAll(options);
    if (TRAINING) {
      all.add("-XX:ArchiveClassesAtExit=" + archive);
      all.add("-Dvirtlab.training=true");
    } else if (Files.isRegularFile(archive)) {
      all.add("-XX:SharedArchiveFile=" + archive);
    }
    if (!TRAINING) { // a process under the debugger cannot write an archive
      all.add(
          "-agentlib:jdwp=transport=dt_socket,server=n,suspend=n,quiet=y,address=127.0.0.1:"
              + debugPort);
    }
    return new ChildJvm(
        ChildJvm.currentJava(), all, classPath, "virtlab.agent.AgentMain", List.of(address));
  }
}
