package virtlab.cli.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import virtlab.cli.Place;
import virtlab.cli.jupyter.KnownKernels;

/**
 * Who takes part: our packaged kernel, the others from an environment of their own, and JShell.
 *
 * @param place where our kernel is installed
 * @param folder the kernels' working folder
 * @param progress hears of what is being installed
 */
record Contenders(Place place, Path folder, PrintWriter progress) {
  /** The name of our own column. */
  static final String OURS = "VirtLab";

  private static final String IPYKERNEL = "ipykernel";
  private static final String JJAVA = "JJava";

  /** The names that {@code --only} takes, in the order of the columns. */
  static final List<String> NAMES = List.of("virtlab", "ipykernel", "jjava", "jshell");

  /** The contenders of these names, in the order of the columns. */
  List<Contender> named(List<String> names) {
    List<Contender> found = new ArrayList<>();
    for (String name : NAMES) {
      if (names.contains(name)) {
        found.add(contender(name));
      }
    }
    return found;
  }

  private Contender contender(String name) {
    KnownKernels known = new KnownKernels(place, folder, progress);
    return switch (name) {
      case "virtlab" -> new KernelContender(OURS, "", known.ours(), Snippets.java());
      case "ipykernel" ->
          new KernelContender(
              IPYKERNEL, known.version("ipykernel"), known.ipykernel(), Snippets.python());
      case "jjava" ->
          new KernelContender(JJAVA, known.version("jjava"), known.jjava(), Snippets.java());
      default -> new InProcessShell();
    };
  }
}
