package virtlab.judge.compile;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import virtlab.display.Language;

/**
 * Finds the class that fulfils a contract: one that implements it, else the one with most of its
 * methods as static ones. Classes are loaded, never initialised: nothing of the student's runs.
 */
final class ContractMatch {
  private final Class<?> contract;
  private final List<Class<?>> classes = new ArrayList<>();

  ContractMatch(Class<?> contract, Map<String, byte[]> files) {
    this.contract = contract;
    try (Loader loader = new Loader(contract.getClassLoader(), files)) {
      for (String name : files.keySet()) {
        classes.add(Class.forName(name, false, loader));
      }
    } catch (ClassNotFoundException | LinkageError | IOException e) {
      throw new IllegalStateException("A compiled class cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** What was found. */
  record Found(String solution, boolean instance, Map<String, String> missing) {}

  Found find() {
    for (Class<?> type : classes) {
      boolean concrete = !Modifier.isAbstract(type.getModifiers()) && !type.isAnonymousClass();
      if (concrete && contract.isAssignableFrom(type) && constructible(type)) {
        return new Found(type.getName(), true, Map.of());
      }
    }
    return classes.stream()
        .map(this::statics)
        .min(Comparator.comparingInt(found -> found.missing().size()))
        .orElse(new Found("", false, Map.of("", Language.say("no class", "keine Klasse"))));
  }

  private static boolean constructible(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors()).anyMatch(c -> c.getParameterCount() == 0);
  }

  private Found statics(Class<?> type) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (Method wanted : wanted()) {
      boolean there =
          Arrays.stream(methods(type))
              .anyMatch(m -> Modifier.isStatic(m.getModifiers()) && fits(wanted, m));
      if (!there) {
        missing.put(wanted.getName(), sentence(wanted));
      }
    }
    return new Found(type.getName(), false, missing);
  }

  List<Method> wanted() {
    return Arrays.stream(contract.getMethods())
        .filter(m -> Modifier.isAbstract(m.getModifiers()))
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  private static boolean fits(Method wanted, Method found) {
    return wanted.getName().equals(found.getName())
        && Arrays.equals(wanted.getParameterTypes(), found.getParameterTypes())
        && wanted.getReturnType().isAssignableFrom(found.getReturnType());
  }

  private static Method[] methods(Class<?> type) {
    try {
      return type.getDeclaredMethods();
    } catch (LinkageError e) {
      return new Method[0];
    }
  }

  private String sentence(Method wanted) {
    String found =
        classes.stream()
            .flatMap(type -> Arrays.stream(methods(type)))
            .filter(m -> m.getName().equalsIgnoreCase(wanted.getName()))
            .map(ContractMatch::signature)
            .distinct()
            .collect(Collectors.joining("; "));
    String signature = signature(wanted);
    return found.isEmpty()
        ? Language.say(
            "The method " + signature + " is not there.", "Die Methode " + signature + " fehlt.")
        : Language.say(
            "Wanted is " + signature + "; found was " + found + ".",
            "Gesucht ist " + signature + "; gefunden wurde " + found + ".");
  }

  static String signature(Method method) {
    String parameters =
        Arrays.stream(method.getParameters())
            .map(p -> plain(p.getParameterizedType().getTypeName()) + " " + p.getName())
            .collect(Collectors.joining(", "));
    String returns = plain(method.getGenericReturnType().getTypeName());
    return returns + " " + method.getName() + "(" + parameters + ")";
  }

  private static String plain(String type) {
    return type.replaceAll("[\\w.]+[.$](\\w+)", "$1");
  }

  /** Defines the classes without their initialisers. */
  private static final class Loader extends ClassLoader implements AutoCloseable {
    private final Map<String, byte[]> files;

    Loader(ClassLoader parent, Map<String, byte[]> files) {
      super(parent);
      this.files = files;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = files.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public void close() throws IOException {}
  }
}
