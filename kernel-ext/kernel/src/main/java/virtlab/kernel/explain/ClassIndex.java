package virtlab.kernel.explain;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that a notebook could use, by their simple names and by their packages. */
public final class ClassIndex {
  private static final List<String> USUAL = List.of("java.util.", "java.", "virtlab.", "javax.");

  private final NavigableMap<String, List<String>> bySimpleName = new TreeMap<>();
  private final NavigableMap<String, Set<String>> byPackage = new TreeMap<>();
  private final Set<Path> read = new HashSet<>();
  private final ClassKinds kinds = new ClassKinds();

  /** The index of the platform and these jars and folders, which takes a moment to make. */
  public ClassIndex(Collection<Path> classPath) {
    for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
      addModule(module);
    }
    add(classPath);
  }

  /** Adds the classes of these jars and folders. */
  public synchronized void add(Collection<Path> classPath) {
    for (Path entry : classPath) {
      if (read.add(entry)) {
        kinds.add(entry);
        try {
          addEntry(entry);
        } catch (IOException e) {
          // What cannot be read offers no classes.
          continue;
        }
      }
    }
  }

  private void addModule(ModuleReference module) {
    Set<String> exported =
        module.descriptor().exports().stream()
            .filter(export -> !export.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    try (ModuleReader reader = module.open();
        Stream<String> files = reader.list()) {
      files.forEach(file -> addFile(file, exported));
    } catch (IOException e) {
      throw new IllegalStateException("The platform's classes cannot be listed", e);
    }
  }

  private void addFile(String file, Set<String> exported) {
    int slash = file.lastIndexOf('/');
    if (slash > 0 && exported.contains(file.substring(0, slash).replace('/', '.'))) {
      addFile(file);
    }
  }

  private void addEntry(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      try (Stream<Path> files = Files.walk(entry)) {
        files.forEach(file -> addFile(entry.relativize(file).toString().replace('\\', '/')));
      }
    } else if (Files.isRegularFile(entry)) {
      try (JarFile jar = new JarFile(entry.toFile())) {
        jar.stream().forEach(file -> addFile(file.getName()));
      }
    }
  }

  private void addFile(String file) {
    int slash = file.lastIndexOf('/');
    if (slash <= 0 || !file.endsWith(".class") || file.startsWith("META-INF/")) {
      return;
    }
    String name = file.substring(slash + 1, file.length() - ".class".length());
    String simple = name.substring(name.lastIndexOf('$') + 1);
    if (simple.isEmpty() || !Character.isJavaIdentifierStart(simple.charAt(0))) {
      return;
    }
    String owner = file.substring(0, slash).replace('/', '.');
    if (name.indexOf('-') < 0) {
      bySimpleName.computeIfAbsent(simple, key -> new ArrayList<>(1)).add(owner + "." + name);
      byPackage.computeIfAbsent(owner, key -> new TreeSet<>()).add(name);
    }
  }

  /** The full names of the public classes with this simple name, those most in use first. */
  public synchronized List<String> named(String simple) {
    return bySimpleName.getOrDefault(simple, List.of()).stream()
        .sorted(ClassIndex::usual)
        .filter(name -> !kind(name).isEmpty())
        .map(name -> name.replace('$', '.'))
        .toList();
  }

  /** What a class is to an editor: class, interface or enum; empty if it is not public. */
  synchronized String kind(String binaryName) {
    return kinds.of(binaryName);
  }

  /** The binary names of the classes whose simple names begin so, shorter simple names first. */
  synchronized List<String> beginning(String prefix) {
    return bySimpleName.subMap(prefix, prefix + Character.MAX_VALUE).entrySet().stream()
        .sorted((one, other) -> Integer.compare(one.getKey().length(), other.getKey().length()))
        .flatMap(entry -> entry.getValue().stream().sorted(ClassIndex::usual))
        .toList();
  }

  /** The simple names of the classes of a package; nested classes not. */
  synchronized List<String> classesOf(String owner) {
    return byPackage.getOrDefault(owner, Set.of()).stream()
        .filter(name -> name.indexOf('$') < 0)
        .toList();
  }

  /** The next parts of the names of the packages inside this one; "" is outside of all. */
  synchronized List<String> packagesIn(String owner) {
    String begin = owner.isEmpty() ? "" : owner + ".";
    return byPackage.subMap(begin, begin + Character.MAX_VALUE).keySet().stream()
        .map(name -> name.substring(begin.length()))
        .map(name -> name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.')))
        .distinct()
        .toList();
  }

  private static int usual(String one, String other) {
    int first = rank(one) - rank(other);
    return first != 0 ? first : one.compareTo(other);
  }

  private static int rank(String name) {
    int nested = name.indexOf('$') < 0 ? 0 : USUAL.size() + 1;
    for (int i = 0; i < USUAL.size(); i++) {
      if (name.startsWith(USUAL.get(i))) {
        return nested + i;
      }
    }
    return nested + USUAL.size();
  }
}
