package virtlab.cli.bench.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import virtlab.cli.ChildProcess;
import virtlab.cli.Place;
import virtlab.cli.Refusal;
import virtlab.cli.jupyter.Python;
import virtlab.display.Language;

/**
 * The two Maven modules that hold the benchmarks. They are no part of the product, so they are
 * built when somebody measures.
 *
 * @param root the project's folder
 */
record BenchModules(Path root) {
  private static final String OURS = "kernel-ext/model-bench";
  private static final String CLOUDSIM = "kernel-ext/model-bench-cloudsim";
  private static final int LAST_LINES = 12;

  static BenchModules of(Place place) {
    return new BenchModules(place.root());
  }

  /** The class path of our benchmarks. */
  String ours() {
    return classPath(OURS);
  }

  /** The class path of those of CloudSim Plus. */
  String cloudSim() {
    return classPath(CLOUDSIM);
  }

  private String classPath(String module) {
    return root.resolve(module).resolve("target/bench").resolve("*").toString();
  }

  /** Builds both; refuses where sources, Maven or the libraries are not there. */
  void build() {
    if (!Files.exists(root.resolve(OURS).resolve("pom.xml"))) {
      throw Refusal.lacking(
          Language.say(
              "virtlab bench model: the benchmarks are built from the project's sources, and there"
                  + " are none in "
                  + root
                  + "; run it in a clone.",
              "virtlab bench model: die Messprogramme werden aus den Quellen des Projekts gebaut,"
                  + " und in "
                  + root
                  + " liegen keine; bitte in einem Klon starten."));
    }
    Path maven =
        Python.onPath("mvn")
            .orElseThrow(
                () ->
                    Refusal.lacking(
                        Language.say(
                            "virtlab bench model: the benchmarks are built by Maven, and mvn is not"
                                + " on the path; install Maven 3.8.7 or newer.",
                            "virtlab bench model: die Messprogramme baut Maven, und mvn fehlt im"
                                + " Pfad; bitte Maven ab 3.8.7 installieren.")));
    // Offline first: nothing is asked of the network where everything is there.
    if (!maven(maven, "-o").well()) {
      ChildProcess.Printed printed = maven(maven, "-ntp");
      if (!printed.well()) {
        throw Refusal.lacking(
            Language.say(
                    "virtlab bench model: Maven could not build the benchmarks; JMH and CloudSim Plus"
                        + " come over the network once. It said:\n",
                    "virtlab bench model: Maven konnte die Messprogramme nicht bauen; JMH und CloudSim"
                        + " Plus kommen einmal aus dem Netz. Es sagt:\n")
                + end(printed.text()));
      }
    }
  }

  private ChildProcess.Printed maven(Path maven, String network) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of(maven.toString(), "-B", "-q", network, "-Dstyle.color=never", "-Dfast"));
    words.addAll(List.of("-Pbench", "-pl", OURS + "," + CLOUDSIM, "-am"));
    words.addAll(List.of("-Dmaven.test.skip=true", "package"));
    return new ChildProcess(words)
        .in(root)
        .with("JAVA_HOME", System.getProperty("java.home"))
        .read();
  }

  static String end(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }
}
