package virtlab.childjvm.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Own namespaces, an almost empty file system, made by {@code bwrap}. */
record Bubblewrap() implements Sandbox {
  private static final String SCRATCH_BYTES = String.valueOf(64 << 20);

  @Override
  public String name() {
    return "bubblewrap";
  }

  @Override
  public boolean protects() {
    return true;
  }

  @Override
  public List<String> wrap(List<String> command, List<Path> readable) {
    List<String> all = new ArrayList<>();
    all.add(SystemPaths.tool("prlimit"));
    all.addAll(SystemPaths.LIMITS);
    all.add(SystemPaths.tool("bwrap"));
    all.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session", "--clearenv"));
    all.addAll(List.of("--setenv", "LANG", "C.UTF-8", "--cap-drop", "ALL"));
    all.addAll(List.of("--size", SCRATCH_BYTES, "--tmpfs", "/tmp"));
    for (Path path : SystemPaths.libraries()) {
      all.addAll(List.of("--ro-bind", path.toString(), path.toString()));
    }
    for (Path path : readable) {
      all.addAll(List.of("--ro-bind-try", path.toString(), path.toString()));
    }
    all.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--chdir", "/tmp", "--"));
    all.addAll(command);
    return all;
  }
}
