package virtlab.kernel.magic;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import virtlab.display.Language;

/** Magics about the session itself: what there is in it, and how to begin anew. */
final class SessionMagics {
  private SessionMagics() {}

  static void register(Registry registry) {
    registry.line("lsmagic", "%lsmagic", call -> list(call, registry));
    registry.line("who", "%who", SessionMagics::who);
    registry.line("reset", "%reset", call -> reset(call, registry));
    registry.line("env", "%env [NAME[=VALUE]]", SessionMagics::environment);
    registry.line("javaopt", "%javaopt OPTION...", SessionMagics::options);
  }

  private static Magic.Outcome list(Magic.Call call, Registry registry) {
    call.print(String.join("\n", registry.usages()));
    return Magic.Outcome.of(registry.names());
  }

  private static Magic.Outcome who(Magic.Call call) {
    List<MagicHost.Variable> variables = call.host().variables();
    call.print(
        variables.isEmpty()
            ? Language.say("There are no variables.", "Es gibt keine Variablen.")
            : variables.stream()
                .map(variable -> variable.type() + " " + variable.name())
                .collect(Collectors.joining("\n")));
    return Magic.Outcome.of(variables.stream().map(MagicHost.Variable::name).toList());
  }

  private static Magic.Outcome reset(Magic.Call call, Registry registry) throws IOException {
    call.host().reset();
    registry.readers(List.of(), List.of());
    call.print(
        Language.say(
            "Variables, methods, classes and imports of yours are gone; the class path is kept.",
            "Deine Variablen, Methoden, Klassen und Importe sind fort; der Klassenpfad bleibt."));
    return Magic.Outcome.NOTHING;
  }

  private static Magic.Outcome environment(Magic.Call call) throws MagicException {
    String rest = call.piece().rest();
    int equals = rest.indexOf('=');
    TreeMap<String, String> all = new TreeMap<>(System.getenv());
    all.putAll(call.host().environment());
    if (rest.isEmpty()) {
      all.forEach((name, value) -> call.print(name + "=" + value));
    } else if (equals < 0) {
      String value = all.get(rest);
      if (value == null) {
        throw new MagicException(
            Language.say(
                "The environment variable " + rest + " is not set.",
                "Die Umgebungsvariable " + rest + " ist nicht gesetzt."));
      }
      call.print(value);
      return Magic.Outcome.of(List.of(value));
    } else {
      String name = rest.substring(0, equals).strip();
      call.host().environment().put(name, rest.substring(equals + 1).strip());
      call.print(
          Language.say(
              name + " is set for %%bash, and for your code after %reset or %javaopt.",
              name + " gilt für %%bash, und für deinen Code nach %reset oder %javaopt."));
    }
    return Magic.Outcome.NOTHING;
  }

  private static Magic.Outcome options(Magic.Call call) throws MagicException, IOException {
    List<String> options = call.arguments();
    if (options.isEmpty() || !options.stream().allMatch(option -> option.startsWith("-"))) {
      throw FileMagics.usage("%javaopt -Xmx2g -Dname=value");
    }
    call.host().restart(options);
    call.print(
        Language.say(
            "A new process runs your code, with "
                + String.join(" ", options)
                + ". Your classes, methods and imports are kept, variables were reset.",
            "Ein neuer Prozess führt deinen Code aus, mit "
                + String.join(" ", options)
                + ". Deine Klassen, Methoden und Importe bleiben, Variablen wurden zurückgesetzt."));
    return Magic.Outcome.NOTHING;
  }
}
