package virtlab.cli.bench;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import virtlab.cli.ChildProcess;
import virtlab.cli.Place;
import virtlab.cli.Refusal;
import virtlab.cli.jupyter.KernelArchive;
import virtlab.cli.jupyter.KernelFolders;
import virtlab.cli.jupyter.KernelSpec;
import virtlab.cli.jupyter.Venv;
import virtlab.display.Language;

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
    return switch (name) {
      case "virtlab" -> {
        KernelArchive.prepare(place);
        KernelCommand command = new KernelCommand(KernelSpec.command(place), environment(), false);
        yield new KernelContender(OURS, "", command, Snippets.java());
      }
      case "ipykernel" ->
          new KernelContender(
              IPYKERNEL, version("ipykernel"), foreign("python3"), Snippets.python());
      case "jjava" ->
          new KernelContender(JJAVA, version("jjava"), foreign("java"), Snippets.java());
      default -> new InProcessShell();
    };
  }

  private Venv venv() {
    return new Venv(place.root().resolve(".venv-bench")).holding(Venv.Pins.BENCH, progress);
  }

  private String version(String distribution) {
    String ask = "import importlib.metadata as m; print(m.version('" + distribution + "'))";
    ChildProcess.Printed said = ChildProcess.of(venv().python(), "-c", ask).read();
    return said.well() ? said.text().strip() : "";
  }

  /** A kernel's start as the kernelspec says that its package brought along. */
  private KernelCommand foreign(String kernel) {
    Venv venv = venv();
    Path specs = KernelFolders.under(venv.folder()).resolve(kernel);
    KernelSpec spec =
        KernelSpec.in(specs)
            .orElseThrow(
                () ->
                    Refusal.lacking(
                        Language.say(
                            "virtlab bench: there is no kernelspec in "
                                + specs
                                + "; delete "
                                + venv.folder()
                                + " and try again.",
                            "virtlab bench: in "
                                + specs
                                + " liegt kein Kernelspec; bitte "
                                + venv.folder()
                                + " löschen und noch einmal versuchen.")));
    List<String> words = new ArrayList<>();
    for (String word : spec.argv()) {
      words.add(word.replace("{resource_dir}", specs.toString()));
    }
    switch (words.get(0)) {
      case "java" -> words.set(0, Place.java().toString());
      case "python" -> words.set(0, venv.python().toString());
      default -> {}
    }
    boolean signal = !spec.json().path("interrupt_mode").asText("signal").equals("message");
    return new KernelCommand(words, environment(), signal);
  }

  /** The same for every kernel: this JDK first, no one's own settings, histories of this run. */
  private Map<String, String> environment() {
    Map<String, String> set = new HashMap<>();
    String java = String.valueOf(Place.java().getParent());
    set.put("PATH", java + File.pathSeparator + System.getenv().getOrDefault("PATH", ""));
    set.put("JAVA_HOME", System.getProperty("java.home"));
    set.put("VIRTLAB_DATA", folder.resolve("virtlab").toString());
    set.put("VIRTLAB_LANG", "en");
    set.put("IPYTHONDIR", folder.resolve("ipython").toString());
    return set;
  }
}
