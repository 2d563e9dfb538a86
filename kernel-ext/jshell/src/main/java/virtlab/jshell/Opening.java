package virtlab.jshell;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;

/**
 * The way into JShell's package, for a process that opens it ({@code --add-opens
 * jdk.jshell/jdk.jshell=ALL-UNNAMED} or {@code Add-Opens} in the started jar's manifest).
 */
public final class Opening {
  /** Each after those that it extends. */
  private static final List<String> CLASSES =
      List.of(
          "Reads",
          "Nesting",
          "CellParser$Parsed",
          "CellParser",
          "CellParserFactory",
          "CellReading",
          "CellReader",
          "BlockText",
          "ValueReturn",
          "BlockVariables",
          "Basis",
          "ClassFiles",
          "Inference",
          "BlockCompilation",
          "TrustedImport",
          "WarmUp",
          "Inside");

  /** A class is defined once in a process. */
  private static final Optional<InsideJShell> INSIDE = define();

  private Opening() {}

  /** Work inside JShell; empty where this JDK's JShell does not let or is another inside. */
  public static Optional<InsideJShell> open() {
    return INSIDE;
  }

  private static Optional<InsideJShell> define() {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(JShell.class, MethodHandles.lookup());
      Class<?> defined = Opening.class;
      for (String name : CLASSES) {
        defined = lookup.defineClass(bytes(name));
        if (name.equals("Reads")) {
          lookup
              .findStatic(defined, "from", MethodType.methodType(void.class, Module.class))
              .invoke(Opening.class.getModule());
        }
      }
      return Optional.of(
          (InsideJShell)
              lookup.findConstructor(defined, MethodType.methodType(void.class)).invoke());
    } catch (IllegalAccessException e) {
      return Optional.empty();
    } catch (Throwable e) {
      if (e instanceof VirtualMachineError fatal && !(e instanceof InternalError)) {
        throw fatal;
      }
      return Optional.empty();
    }
  }

  private static byte[] bytes(String name) throws IOException {
    String file = "/jdk/jshell/" + name + ".class";
    try (InputStream in = Opening.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file + " is missing in the kernel's jar");
      }
      return in.readAllBytes();
    }
  }
}
