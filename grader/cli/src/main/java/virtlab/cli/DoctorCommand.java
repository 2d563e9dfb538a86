package virtlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import virtlab.cli.jupyter.KernelFolders;
import virtlab.cli.jupyter.KernelSpec;
import virtlab.cli.jupyter.Python;
import virtlab.cli.jupyter.Venv;
import virtlab.display.Language;

/** The {@code doctor} verb: what VirtLab needs, what is there, and a fix for each finding. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Looks at JDK, Jupyter, kernelspec, heap, sandbox and ports; names the fixes.")
final class DoctorCommand implements Callable<Integer> {
  private static final long HEAP_MIB = 512;
  @Spec private CommandSpec spec = CommandSpec.create();
  private final List<String> findings = new ArrayList<>();

  @Override
  public Integer call() {
    Place place = Place.current();
    PrintWriter out = spec.commandLine().getOut();
    jdk(out);
    python(out);
    lab(place, out);
    kernelspec(place, out);
    memory(out);
    sandbox(out);
    ports(out);
    findings.forEach(out::println);
    return findings.isEmpty() ? ExitCodes.WELL : ExitCodes.LACKING;
  }

  private void jdk(PrintWriter out) {
    boolean shell = ModuleLayer.boot().findModule("jdk.jshell").isPresent();
    show(out, shell, "JDK", Runtime.version() + ", " + System.getProperty("java.home"));
    if (!shell) {
      fix(
          "this Java has no jdk.jshell module; install a full JDK 17 or newer and set JAVA_HOME.",
          "diesem Java fehlt das Modul jdk.jshell; bitte ein vollständiges JDK ab 17 installieren"
              + " und JAVA_HOME setzen.");
    }
  }

  private void python(PrintWriter out) {
    try {
      Path program = Python.find().program();
      show(out, true, "Python", ChildProcess.of(program, "--version").read().text().strip());
    } catch (Refusal refusal) {
      show(out, false, "Python", "-");
      findings.add("  " + refusal.getMessage());
    }
  }

  private void lab(Place place, PrintWriter out) {
    Venv venv = new Venv(place.venv());
    ChildProcess.Printed version =
        Files.exists(venv.python())
            ? ChildProcess.of(venv.python(), "-m", "jupyterlab", "--version").read()
            : new ChildProcess.Printed(1, "-");
    show(out, version.well(), "JupyterLab", version.well() ? version.text().strip() : "-");
    if (!version.well()) {
      fix(
          "JupyterLab is not installed yet; ./virtlab lab installs it into .venv (once, online).",
          "JupyterLab ist noch nicht installiert; ./virtlab lab legt es in .venv an (einmal,"
              + " online).");
    }
  }

  private void kernelspec(Place place, PrintWriter out) {
    List<KernelSpec> ours =
        KernelFolders.specs(KernelFolders.all(place.venv())).stream()
            .filter(KernelSpec::isOurs)
            .toList();
    for (KernelSpec kernel : ours) {
      Path java = Path.of(kernel.argv().isEmpty() ? "" : kernel.argv().get(0));
      boolean well = Files.isExecutable(java) && kernel.isCurrent(place);
      show(out, well, "kernelspec", kernel.folder().toString());
      if (!well) {
        fix(
            "the kernelspec "
                + kernel.folder()
                + " belongs to another JDK or installation; run:"
                + " virtlab kernel install (or virtlab lab) again.",
            "die Kernelspec "
                + kernel.folder()
                + " gehört zu einem anderen JDK oder Ort; bitte"
                + " virtlab kernel install (oder virtlab lab) erneut ausführen.");
      }
    }
    if (ours.isEmpty()) {
      show(out, false, "kernelspec", "-");
      fix(
          "the kernel is not installed in Jupyter; run: virtlab kernel install (or virtlab lab).",
          "der Kernel ist nicht in Jupyter installiert; bitte virtlab kernel install (oder virtlab"
              + " lab) ausführen.");
    }
  }

  private void memory(PrintWriter out) {
    long mib = Runtime.getRuntime().maxMemory() >> 20;
    show(out, mib >= HEAP_MIB, "heap", mib + " MiB");
    if (mib < HEAP_MIB) {
      fix(
          "a JVM gets only " + mib + " MiB here; give this machine or container 2 GiB or more.",
          "eine JVM bekommt hier nur "
              + mib
              + " MiB; bitte Rechner oder Container mindestens 2 GiB"
              + " geben.");
    }
  }

  private void sandbox(PrintWriter out) {
    boolean boxed = sandboxed("bwrap", "--unshare-all", "--ro-bind", "/", "/", "true");
    boolean spaces = !boxed && sandboxed("unshare", "-Urnm", "true");
    String found = boxed ? "bubblewrap" : spaces ? "unshare" : "-";
    show(out, boxed || spaces, "sandbox", found);
    if (!boxed && !spaces) {
      fix(
          "nothing here can box untrusted submissions (only grading needs it); install bubblewrap.",
          "nichts hier kann fremde Abgaben einsperren (nur zum Bewerten nötig); bitte bubblewrap"
              + " installieren.");
    }
  }

  private static boolean sandboxed(String program, Object... words) {
    List<Object> command = new ArrayList<>(List.of(words));
    return Python.onPath(program)
        .map(
            path -> {
              command.add(0, path);
              return ChildProcess.of(command.toArray()).read().well();
            })
        .orElse(false);
  }

  private void ports(PrintWriter out) {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      show(out, true, "loopback", "127.0.0.1:" + probe.getLocalPort());
    } catch (IOException e) {
      show(out, false, "loopback", String.valueOf(e.getMessage()));
      fix(
          "no port on 127.0.0.1 can be opened; Jupyter and its kernels talk over them: check the"
              + " firewall.",
          "auf 127.0.0.1 lässt sich kein Port öffnen; Jupyter und seine Kernel sprechen darüber:"
              + " bitte die Firewall prüfen.");
    }
  }

  private static void show(PrintWriter out, boolean well, String what, String found) {
    out.printf("%-3s %-11s %s%n", well ? "ok" : "!", what, found);
  }

  private void fix(String english, String german) {
    findings.add("  " + Language.say("Fix: ", "Abhilfe: ") + Language.say(english, german));
  }
}
