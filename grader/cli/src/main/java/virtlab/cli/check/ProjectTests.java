package virtlab.cli.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import virtlab.cli.ChildProcess;
import virtlab.cli.Place;
import virtlab.cli.TemporaryFolder;
import virtlab.cli.faults.FaultReport;
import virtlab.cli.faults.FaultRun;
import virtlab.cli.jupyter.KernelFolders;
import virtlab.cli.jupyter.KernelSpec;
import virtlab.cli.jupyter.KnownKernels;
import virtlab.cli.jupyter.Python;
import virtlab.cli.jupyter.Venv;
import virtlab.display.Language;

/**
 * The steps of the project's tests.
 *
 * @param place where the project lies
 * @param out where progress goes
 * @param verb runs another verb of this command
 */
public record ProjectTests(Place place, PrintWriter out, Verb verb) {

  /** How much to run. */
  public enum Extent {
    /** Unit tests, notebooks in English by our own runner, and the grades of the samples. */
    QUICK,
    /** What the project's CI runs. */
    USUAL,
    /**
     * Every notebook in the browser, light and dark, and in JJava in both languages; the fault run;
     * the mutations of the model.
     */
    LONG
  }

  /** The steps of this extent, in order. */
  public List<Step> steps(Extent extent) {
    boolean quick = extent == Extent.QUICK;
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("unit and integration tests (mvn verify)", () -> maven(quick)));
    for (Language language : quick ? List.of(Language.EN) : List.of(Language.values())) {
      steps.add(new Step("notebooks, " + tag(language) + ", own runner", () -> own(language)));
    }
    steps.add(new Step("grades of the samples", () -> new SampleGrades(place, verb).check(out)));
    if (!quick) {
      steps.add(
          new Step(
              "check says of the samples what grade says",
              () -> new SampleChecks(place, verb).check(out)));
      for (Language language : Language.values()) {
        steps.add(new Step("notebooks, " + tag(language) + ", nbclient", () -> nbclient(language)));
      }
      for (Language language :
          extent == Extent.LONG ? List.of(Language.values()) : List.of(Language.DE)) {
        steps.add(new Step("notebooks, " + tag(language) + ", JJava", () -> jjava(language)));
      }
      steps.add(new Step("protocol conformance (jupyter_kernel_test)", this::conformance));
      boolean all = extent == Extent.LONG;
      String title = "JupyterLab in Chromium, light, and widgets beside it";
      steps.add(new Step(title, () -> browserAndWidgets(all)));
    }
    if (extent == Extent.LONG) {
      steps.add(new Step("JupyterLab in Chromium, dark", () -> browser(python(), "dark", true)));
      steps.add(new Step("fault run: 500 cells, harmless and hostile", this::faults));
      steps.add(new Step("the model in JavaScript (TeaVM)", this::browserModel));
      steps.add(new Step("mutations of the model (PIT)", this::mutations));
    }
    return steps;
  }

  private Count maven(boolean quick) throws IOException {
    Instant begun = Instant.now().minusSeconds(1);
    List<String> words = new ArrayList<>();
    words.addAll(mavenQuietly());
    words.addAll(List.of("--fail-at-end", "-T2")); // two modules side by side: most tests wait
    if (quick) {
      words.add("-DskipITs");
    }
    words.add("verify");
    // What fails to be fetched is tried again, and told, by the step that needs it.
    CompletableFuture<?> python = CompletableFuture.runAsync(quick ? () -> {} : this::fetchPython);
    int exit = new ChildProcess(words).in(place.root()).run();
    python.handle((done, failure) -> done).join();
    return MavenReports.count(place.root(), begun).endedWith(exit == 0);
  }

  /** The environments of later steps: a minute, mostly of waiting, in which Maven can work. */
  private void fetchPython() {
    venv();
    KnownKernels.venv(place, out);
  }

  private Count own(Language language) throws IOException {
    return each(
        notebooks(language),
        (notebook, to) -> {
          String file = notebook.toString();
          return verb.run(to, List.of("run", "--lang", tag(language), file)) == 0;
        });
  }

  private Count nbclient(Language language) throws IOException {
    String program = program("run_notebooks.py").toString();
    String python = python().toString();
    return each(
        notebooks(language),
        (notebook, to) -> {
          ChildProcess.Printed printed =
              new ChildProcess(List.of(python, program, notebook.toString()))
                  .with("VIRTLAB_LANG", tag(language))
                  .read();
          to.print(printed.text());
          return printed.well();
        });
  }

  /** What is done with one notebook; true when all was well. */
  private interface NotebookCheck {
    boolean holds(Path notebook, PrintWriter to);
  }

  /** Notebooks side by side; each one's lines stay together. */
  private Count each(List<Path> notebooks, NotebookCheck check) {
    record Outcome(boolean well, String text) {}
    List<Outcome> outcomes =
        notebooks.parallelStream()
            .map(
                notebook -> {
                  StringWriter text = new StringWriter();
                  boolean well = check.holds(notebook, new PrintWriter(text, true));
                  return new Outcome(well, text.toString());
                })
            .toList();
    Count sum = Count.NONE;
    for (Outcome outcome : outcomes) {
      out.print(outcome.text());
      sum = sum.plus(Count.of(outcome.well()));
    }
    out.flush();
    return sum;
  }

  private Count jjava(Language language) throws IOException, LeftOut {
    return new JJavaNotebooks(place, out).run(notebooks(language), tag(language));
  }

  private Count conformance() {
    ChildProcess.Printed printed =
        ChildProcess.of(python(), program("test_conformance.py")).with("VIRTLAB_LANG", "en").read();
    out.print(printed.text());
    out.flush();
    int well = (int) printed.text().lines().filter(line -> line.endsWith("... ok")).count();
    int failed =
        (int)
            printed.text().lines().filter(line -> line.matches("(FAIL|ERROR): \\S+ \\(.*")).count();
    return new Count(well, failed).endedWith(printed.well());
  }

  private Count faults() {
    FaultReport report = FaultRun.usual().run(place, out);
    out.print(report.text());
    out.flush();
    return Count.of(report.isWell());
  }

  private Count browserModel() {
    List<String> words = new ArrayList<>(mavenQuietly());
    words.addAll(List.of("-Dfast", "-Pbrowser", "-pl", "kernel-ext/model-browser", "-am", "test"));
    words.addAll(
        List.of("-Dtest=SameInTheBrowserTests", "-Dsurefire.failIfNoSpecifiedTests=false"));
    return Count.of(new ChildProcess(words).in(place.root()).run() == 0);
  }

  /** Holds when the model's tests notice enough of the small changes made to its code. */
  private Count mutations() {
    List<String> words = new ArrayList<>(mavenQuietly());
    words.addAll(List.of("-Dfast", "-Pmutation", "-pl", "kernel-ext/model", "test-compile"));
    words.add("org.pitest:pitest-maven:mutationCoverage");
    return Count.of(new ChildProcess(words).in(place.root()).run() == 0);
  }

  private static List<String> mavenQuietly() {
    String maven = Python.onPath("mvn").map(Path::toString).orElse("mvn");
    return List.of(maven, "-B", "-ntp", "-Dstyle.color=never");
  }

  /** Side by side: both mostly wait. What the widgets printed stands after the rest. */
  private Count browserAndWidgets(boolean all) throws IOException {
    Path python = python();
    CompletableFuture<ChildProcess.Printed> widgets =
        CompletableFuture.supplyAsync(() -> widgets(python));
    Count shown = browser(python, "light", all);
    ChildProcess.Printed printed = widgets.join();
    out.print(printed.text());
    out.flush();
    return shown.plus(Count.of(printed.well()));
  }

  private Count browser(Path python, String theme, boolean all) throws IOException {
    Count sum = Count.NONE;
    for (Language language : all ? List.of(Language.values()) : List.of(Language.EN)) {
      try (TemporaryFolder work = TemporaryFolder.of("virtlab-session-")) {
        for (Path notebook : notebooks(language)) {
          String name = String.valueOf(notebook.getFileName());
          if (all || name.startsWith("02")) {
            Path copy = Files.copy(notebook, work.path().resolve(name));
            sum = sum.plus(Count.of(session(python, copy, theme, language) == 0));
          }
        }
      }
    }
    return sum.endedWith(!sum.equals(Count.NONE));
  }

  private ChildProcess.Printed widgets(Path python) {
    String shots = place.root().resolve("target/shots").toString();
    return ChildProcess.of(python, program("widget_session.py"), "--shots", shots).read();
  }

  private int session(Path python, Path notebook, String theme, Language language) {
    String work = String.valueOf(notebook.getParent());
    String name = String.valueOf(notebook.getFileName());
    List<String> words = new ArrayList<>();
    words.add(python.toString());
    words.add(program("lab_session.py").toString());
    words.addAll(List.of("--work", work, "--notebook", name, "--theme", theme));
    words.addAll(List.of("--shots", place.root().resolve("target/shots").toString()));
    if (name.startsWith("02")) {
      words.add("--expect-picture");
    }
    return new ChildProcess(words).with("VIRTLAB_LANG", tag(language)).run();
  }

  /**
   * The interpreter of an environment that holds the test programs and the kernel of this build.
   */
  private Path python() {
    Venv venv = venv();
    KernelSpec.install(place, KernelFolders.under(place.venv()).resolve("java"), false);
    return venv.python();
  }

  private Venv venv() {
    return new Venv(place.venv()).holding(Venv.Pins.LAB, out).holding(Venv.Pins.TEST, out);
  }

  private Path program(String name) {
    return place.root().resolve("grader/cli/src/test/python").resolve(name);
  }

  private List<Path> notebooks(Language language) throws IOException {
    try (Stream<Path> files = Files.list(place.course(language))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  private static String tag(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }
}
