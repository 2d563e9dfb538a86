package virtlab.childjvm.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The same namespaces with {@code unshare} and a shell: a new root on a small temporary file system
 * with read-only binds, no capabilities left.
 */
record Unshare() implements Sandbox {
  /** Arguments: number of readable paths, the paths, the command. */
  private static final String SCRIPT =
      """
      set -e
      mount --make-rprivate /
      mount -t tmpfs -o size=64m,mode=755 tmpfs /mnt
      n=$1; shift
      while [ "$n" -gt 0 ]; do
        if [ -d "$1" ]; then mkdir -p "/mnt$1"
        elif [ -e "$1" ]; then mkdir -p "/mnt$(dirname "$1")"; : > "/mnt$1"; fi
        if [ -e "$1" ]; then
          mount --bind "$1" "/mnt$1"
          mount -o remount,bind,ro "/mnt$1"
        fi
        n=$((n - 1)); shift
      done
      mkdir -p /mnt/proc /mnt/dev /mnt/tmp /mnt/.tools
      cp "$(command -v umount)" "$(command -v setpriv)" /mnt/.tools/
      mount -t proc proc /mnt/proc
      for d in null zero urandom random; do : > /mnt/dev/$d; mount --bind /dev/$d /mnt/dev/$d; done
      chmod 1777 /mnt/tmp
      cd /mnt
      pivot_root . .
      /.tools/umount -l .
      cd /tmp
      exec /.tools/setpriv --no-new-privs --inh-caps=-all --bounding-set=-all -- "$@"
      """;

  @Override
  public String name() {
    return "unshare";
  }

  @Override
  public boolean protects() {
    return true;
  }

  @Override
  public List<String> wrap(List<String> command, List<Path> readable) {
    List<Path> paths = new ArrayList<>(SystemPaths.libraries());
    paths.addAll(readable);
    List<String> all = new ArrayList<>();
    all.addAll(List.of(SystemPaths.tool("env"), "-i", "LANG=C.UTF-8", SystemPaths.PATH));
    all.add(SystemPaths.tool("prlimit"));
    all.addAll(SystemPaths.LIMITS);
    all.add(SystemPaths.tool("unshare"));
    all.addAll(List.of("--user", "--map-root-user", "--mount", "--pid", "--fork"));
    all.addAll(List.of("--net", "--ipc", "--uts", "--kill-child"));
    all.addAll(List.of(SystemPaths.tool("sh"), "-c", SCRIPT, "sh"));
    all.add(String.valueOf(paths.size()));
    paths.forEach(path -> all.add(path.toString()));
    all.addAll(command);
    return all;
  }
}
