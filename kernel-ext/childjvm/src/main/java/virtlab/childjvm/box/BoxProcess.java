package virtlab.childjvm.box;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import virtlab.childjvm.ChildJvm;

/** The process of a box: its start, its output, its processor time, its end. */
final class BoxProcess {
  private final Process process;
  private final StringBuilder output = new StringBuilder();
  private final Thread drain;
  private final Map<Long, Duration> spent = new HashMap<>();
  private volatile boolean killed;

  private BoxProcess(Process process, int outputBytes) {
    this.process = process;
    this.drain = daemon(() -> drain(process.getErrorStream(), outputBytes), "box-output");
  }

  static BoxProcess start(Box.Launch launch) throws IOException {
    List<Path> classPath = launch.classPath();
    Target target = launch.target();
    List<String> arguments =
        List.of(
            launch.classes().toString(),
            target.contract(),
            target.solution(),
            target.instance() ? "instance" : "static");
    ChildJvm child =
        new ChildJvm(
            ChildJvm.currentJava(),
            options(launch.heapMebibytes()),
            classPath,
            BoxMain.class.getName(),
            arguments);
    List<Path> readable = new ArrayList<>(classPath);
    readable.add(Path.of(System.getProperty("java.home")));
    readable.add(launch.classes());
    ProcessBuilder builder = new ProcessBuilder(launch.sandbox().wrap(child.command(), readable));
    builder.environment().clear();
    builder.environment().put("LANG", "C.UTF-8");
    return new BoxProcess(builder.start(), launch.outputBytes());
  }

  private static List<String> options(int heapMebibytes) {
    List<String> options = new ArrayList<>();
    options.addAll(
        List.of("-Xmx" + heapMebibytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    options.addAll(List.of("-XX:MaxMetaspaceSize=96m", "-XX:CompressedClassSpaceSize=48m"));
    options.addAll(List.of("-XX:ReservedCodeCacheSize=48m", "-XX:MaxDirectMemorySize=64m"));
    options.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr"));
    options.addAll(List.of("-XX:+DisableAttachMechanism", "-XX:-UsePerfData"));
    options.addAll(List.of("-XX:-CreateCoredumpOnCrash", "-XX:+ErrorFileToStderr"));
    options.addAll(List.of("-Xlog:disable", "-Dfile.encoding=UTF-8", "-Duser.language=en"));
    if (Runtime.version().feature() >= 24) {
      options.add("--illegal-native-access=deny");
    }
    return options;
  }

  OutputStream stdin() {
    return process.getOutputStream();
  }

  InputStream stdout() {
    return new BufferedInputStream(process.getInputStream());
  }

  boolean alive() {
    return process.isAlive();
  }

  <T> CompletableFuture<T> reading(Callable<T> read) {
    CompletableFuture<T> future = new CompletableFuture<>();
    var unused =
        daemon(
            () -> {
              try {
                future.complete(read.call());
              } catch (Throwable e) {
                future.completeExceptionally(e);
              }
            },
            "box-reply");
    return future;
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void drain(InputStream from, int keep) {
    byte[] buffer = new byte[8192];
    try (from) {
      for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
        synchronized (output) {
          int room = Math.min(n, keep - output.length());
          if (room > 0) {
            output.append(new String(buffer, 0, room, StandardCharsets.UTF_8));
          } else if (n > 0) {
            ringTail(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
          }
        }
      }
    } catch (IOException e) {
      // The process is gone; what was read stays.
    }
  }

  private String tail = "";

  /** The last words are kept too: there the VM says why it ends. */
  private void ringTail(String text) {
    String all = tail + text;
    tail = all.substring(Math.max(0, all.length() - 2000));
  }

  String output() {
    synchronized (output) {
      return output.toString();
    }
  }

  /**
   * Processor time of the whole tree so far. A look at the tree can miss a process; what was seen
   * of it before still counts, so that no earlier time is taken for later one.
   */
  Duration cpu() {
    try (Stream<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants())) {
      for (ProcessHandle handle : all.toList()) {
        handle
            .info()
            .totalCpuDuration()
            .ifPresent(
                time -> spent.merge(handle.pid(), time, (a, b) -> a.compareTo(b) < 0 ? b : a));
      }
    }
    return spent.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  void kill() {
    killed = true;
    List<ProcessHandle> tree = process.descendants().toList();
    tree.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Why the process is gone. */
  Answer.Ended ended() {
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        kill();
        return new Answer.Ended(Answer.End.TAMPER, "the box closed its channel and stayed");
      }
      drain.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    int code = process.exitValue();
    String said;
    synchronized (output) {
      said = output + tail;
    }
    kill();
    if (said.contains("Terminating due to java.lang.OutOfMemoryError") && code == 3) {
      return new Answer.Ended(Answer.End.MEMORY, "");
    }
    if (code == 134
        || code == 139
        || said.contains("A fatal error has been detected by the Java")) {
      return new Answer.Ended(Answer.End.CRASH, "exit code " + code);
    }
    if (code == 152) {
      return new Answer.Ended(Answer.End.TIMEOUT, "processor time");
    }
    if (code == 137 && !killed) {
      return new Answer.Ended(Answer.End.MEMORY, "killed by the system");
    }
    return new Answer.Ended(Answer.End.EXIT, "exit code " + code);
  }
}
