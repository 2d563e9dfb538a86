package virtlab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import virtlab.cli.jupyter.KernelFolders;
import virtlab.cli.jupyter.KernelSpec;
import virtlab.display.Language;

/** The {@code kernel} verb: puts our kernel where Jupyter finds it, and says what is there. */
@Command(
    name = "kernel",
    mixinStandardHelpOptions = true,
    description = "Installs the Java kernel into Jupyter, or lists the kernels there.")
final class KernelCommand implements Runnable {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw Refusal.wrongUse(
        Language.say(
            "virtlab kernel: say what to do: install or list.",
            "virtlab kernel: bitte sagen, was zu tun ist: install oder list."));
  }

  /** Where the kernelspec goes; one of three. */
  static final class Target {
    @Option(names = "--user", description = "For this user (the default).")
    boolean user;

    @Option(names = "--sys-prefix", description = "Into the active virtual environment.")
    boolean sysPrefix;

    @Option(names = "--prefix", paramLabel = "DIR", description = "Under this folder.")
    @Nullable Path prefix;

    Path folder() {
      if (prefix != null) {
        return KernelFolders.under(prefix.toAbsolutePath());
      }
      return sysPrefix ? KernelFolders.under(activeEnvironment()) : KernelFolders.user();
    }

    private static Path activeEnvironment() {
      String active = System.getenv().getOrDefault("VIRTUAL_ENV", System.getenv("CONDA_PREFIX"));
      if (active == null) {
        throw Refusal.wrongUse(
            Language.say(
                "virtlab kernel install: --sys-prefix needs an active virtual environment; activate"
                    + " one, or use --prefix DIR.",
                "virtlab kernel install: --sys-prefix braucht eine aktive virtuelle Umgebung; bitte"
                    + " eine aktivieren oder --prefix DIR verwenden."));
      }
      return Path.of(active);
    }
  }

  @Command(
      name = "install",
      mixinStandardHelpOptions = true,
      description = "Writes the kernelspec; a kernel of somebody else stays unless --replace.")
  int install(
      @ArgGroup(exclusive = true) @Nullable Target target,
      @Option(
              names = "--name",
              defaultValue = "java",
              description = "Kernel name (${DEFAULT-VALUE}).")
          String name,
      @Option(names = "--replace", description = "Replaces another kernel of this name.")
          boolean replace) {
    if (!NAME.matcher(name).matches()) {
      throw Refusal.wrongUse(
          Language.say(
              "virtlab kernel install: --name '"
                  + name
                  + "' may hold only letters, digits, '.',"
                  + " '_' and '-'.",
              "virtlab kernel install: --name '"
                  + name
                  + "' darf nur Buchstaben, Ziffern, '.', '_'"
                  + " und '-' enthalten."));
    }
    Path folder = (target == null ? new Target() : target).folder().resolve(name);
    KernelSpec.install(Place.current(), folder, replace);
    spec.commandLine()
        .getOut()
        .println(Language.say("Kernel installed: ", "Kernel installiert: ") + folder);
    return ExitCodes.WELL;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the kernels that Jupyter finds.")
  int list() {
    List<KernelSpec> found = KernelFolders.specs(KernelFolders.all(Place.current().venv()));
    for (KernelSpec kernel : found) {
      String mark = kernel.isOurs() ? "VirtLab" : kernel.json().path("language").asText("");
      spec.commandLine()
          .getOut()
          .printf(
              "%-12s %-24s %-8s %s%n", kernel.name(), kernel.displayName(), mark, kernel.folder());
    }
    if (found.isEmpty()) {
      spec.commandLine()
          .getOut()
          .println(
              Language.say(
                  "No kernel is installed; write: virtlab kernel install",
                  "Kein Kernel ist installiert; bitte: virtlab kernel install"));
    }
    return ExitCodes.WELL;
  }
}
