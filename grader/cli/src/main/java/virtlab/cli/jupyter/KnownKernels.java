package virtlab.cli.jupyter;

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
import virtlab.display.Language;

/**
 * The kernels that ours is compared with, from an environment of their own, and our packaged one;
 * all are started alike.
 *
 * @param place where our kernel is installed
 * @param folder where the kernels of this run keep what they keep
 * @param progress hears of what is being installed
 */
public record KnownKernels(Place place, Path folder, PrintWriter progress) {
  /** The start of our packaged kernel, as its kernelspec says. */
  public KernelCommand ours() {
    KernelArchive.prepare(place);
    return KernelCommand.ours(place).with(environment());
  }

  /** The start of ipykernel. */
  public KernelCommand ipykernel() {
    return foreign("python3");
  }

  /** The start of JJava. */
  public KernelCommand jjava() {
    return foreign("java");
  }

  /** The version of a Python distribution; empty if it cannot be had. */
  public String version(String distribution) {
    String ask = "import importlib.metadata as m; print(m.version('" + distribution + "'))";
    ChildProcess.Printed said = ChildProcess.of(venv(place, progress).python(), "-c", ask).read();
    return said.well() ? said.text().strip() : "";
  }

  /** A kernel's start as its kernelspec says. */
  public KernelCommand command(KernelSpec spec) {
    return command(spec, "python3");
  }

  private KernelCommand command(KernelSpec spec, String python) {
    List<String> words = new ArrayList<>();
    for (String word : spec.argv()) {
      words.add(word.replace("{resource_dir}", spec.folder().toString()));
    }
    switch (words.get(0)) {
      case "java" -> words.set(0, Place.java().toString());
      case "python" -> words.set(0, python);
      default -> {}
    }
    Map<String, String> set = environment();
    spec.json().path("env").properties().forEach(e -> set.put(e.getKey(), e.getValue().asText()));
    boolean signal = !spec.json().path("interrupt_mode").asText("signal").equals("message");
    return new KernelCommand(words, set, signal);
  }

  /** The environment of the kernels that ours is compared with; made if need be. */
  public static Venv venv(Place place, PrintWriter progress) {
    return new Venv(place.root().resolve(".venv-bench")).holding(Venv.Pins.BENCH, progress);
  }

  private KernelCommand foreign(String kernel) {
    Venv venv = venv(place, progress);
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
    return command(spec, venv.python().toString());
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
