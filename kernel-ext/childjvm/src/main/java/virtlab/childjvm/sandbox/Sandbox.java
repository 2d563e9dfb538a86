package virtlab.childjvm.sandbox;

import java.nio.file.Path;
import java.util.List;

/** A way to run a command without network, without others' files and processes. */
public interface Sandbox {
  /** What a report names: {@code bubblewrap}, {@code unshare} or {@code none}. */
  String name();

  /** Whether it really keeps the command away from files and processes of this user. */
  boolean protects();

  /** The command line that runs this command inside, with these paths readable. */
  List<String> wrap(List<String> command, List<Path> readable);

  /** The best way that really works on this machine; each is tried once by running a child JVM. */
  static Sandbox best() {
    return Ladder.BEST;
  }

  /** Every way that really works on this machine, best first; {@link #none()} is not among them. */
  static List<Sandbox> working() {
    return Ladder.WORKING;
  }

  /** No protection: for code that could read nothing secret. */
  static Sandbox none() {
    return new NoSandbox();
  }
}
