package virtlab.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import virtlab.cli.jupyter.KernelFolders;
import virtlab.cli.jupyter.KernelSpec;
import virtlab.cli.jupyter.Venv;
import virtlab.cli.jupyter.WorkFolder;
import virtlab.display.Language;

/** The {@code lab} verb: JupyterLab with the course and our kernel, in the reader's own folder. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    description = "Opens the course in JupyterLab; what you changed is never overwritten.")
final class LabCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--lang", paramLabel = "de|en", description = "The language that you start in.")
  private @Nullable Language lang;

  @Option(names = "--port", description = "JupyterLab's port (default: a free one from 8888 up).")
  private @Nullable Integer port;

  @Option(names = "--no-browser", description = "Does not open a browser.")
  private boolean noBrowser;

  @Option(names = "--dir", paramLabel = "WORK", description = "Your work folder (default: work).")
  private @Nullable Path dir;

  @Option(
      names = "--reset",
      paramLabel = "NOTEBOOK",
      description = "Brings one notebook back and keeps yours beside it.")
  private @Nullable String reset;

  @Override
  public Integer call() throws IOException {
    Language language = lang == null ? Language.current() : lang;
    System.setProperty("virtlab.lang", tag(language));
    Place place = Place.current();
    Path base = (dir == null ? place.root().resolve("work") : dir).toAbsolutePath().normalize();
    PrintWriter out = spec.commandLine().getOut();
    if (reset != null) {
      Path kept = folder(place, base, language).reset(reset);
      out.println(Language.say("Your version is kept in: ", "Deine Fassung liegt in: ") + kept);
      return ExitCodes.WELL;
    }
    for (Language each : Language.values()) { // both, because notebooks link to their twins
      report(tag(each), folder(place, base, each).refresh(), out);
    }
    Venv venv = new Venv(place.venv()).holding(Venv.Pins.LAB, out);
    Path kernels = KernelFolders.under(place.venv());
    KernelSpec.install(place, kernels.resolve("java"), false);
    return lab(venv, base, tag(language));
  }

  private static String tag(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  private static WorkFolder folder(Place place, Path base, Language language) {
    return new WorkFolder(place.course(language), base.resolve(tag(language)));
  }

  private int lab(Venv venv, Path folder, String tag) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(venv.python().toString());
    words.add("-c");
    words.add(launcher());
    words.add("--ServerApp.root_dir=" + folder);
    words.add("--KernelSpecManager.ensure_native_kernel=False");
    words.add("--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate");
    words.add("--LabApp.news_url=None");
    words.add("--LabApp.default_url=/lab/tree/" + tag + "/00-start.ipynb");
    if (noBrowser) {
      words.add("--no-browser");
    }
    if (port != null) {
      words.add("--ServerApp.port=" + port);
    }
    if ("root".equals(System.getProperty("user.name"))) {
      words.add("--allow-root");
    }
    return new ChildProcess(words).in(folder).with("VIRTLAB_LANG", tag).runTied();
  }

  private static String launcher() throws IOException {
    try (InputStream in = Venv.class.getResourceAsStream("lab.py")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void report(String tag, WorkFolder.Refreshed done, PrintWriter out) {
    if (!done.added().isEmpty()) {
      out.println(tag + Language.say(": added: ", ": neu: ") + String.join(", ", done.added()));
    }
    if (!done.updated().isEmpty()) {
      out.println(
          tag + Language.say(": updated: ", ": erneuert: ") + String.join(", ", done.updated()));
    }
    if (!done.kept().isEmpty()) {
      out.println(
          tag
              + Language.say(": yours, left as they are: ", ": deine, unverändert gelassen: ")
              + String.join(", ", done.kept()));
    }
  }
}
