package virtlab.kernel.explain;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import virtlab.kernel.interpreter.Interpreter.Candidate;

/**
 * Candidates that are classes and packages. A class that needs an import is proposed under its full
 * name: front ends insert a candidate's text and nothing else, so this is what makes it compile.
 */
final class ClassNames {
  private static final int MOST = 40;
  private static final int SHORTEST_PREFIX = 2;

  private final Supplier<ClassIndex> index;

  ClassNames(Supplier<ClassIndex> index) {
    this.index = index;
  }

  /** The classes that may be named here and begin so: imported ones first. */
  List<Candidate> visible(CompilationUnitTree unit, String prefix) {
    if (prefix.isEmpty() || !Character.isUpperCase(prefix.charAt(0))) {
      return List.of();
    }
    Set<String> packages = new HashSet<>(Set.of("java.lang"));
    Set<String> single = new HashSet<>();
    for (ImportTree line : unit.getImports()) {
      String name = line.getQualifiedIdentifier().toString();
      if (name.endsWith(".*")) {
        packages.add(name.substring(0, name.length() - 2));
      } else {
        single.add(name);
      }
    }
    List<Candidate> imported = new ArrayList<>();
    List<Candidate> others = new ArrayList<>();
    for (String binaryName : index.get().beginning(prefix)) {
      String name = binaryName.replace('$', '.');
      int dot = name.lastIndexOf('.');
      boolean known = packages.contains(name.substring(0, dot)) || single.contains(name);
      if (known && imported.size() < MOST) {
        add(binaryName, name.substring(dot + 1), imported);
      } else if (!known && prefix.length() >= SHORTEST_PREFIX && others.size() < MOST) {
        add(binaryName, name, others);
      }
    }
    imported.addAll(others);
    return imported;
  }

  private void add(String binaryName, String text, List<Candidate> candidates) {
    String kind = index.get().kind(binaryName);
    if (!kind.isEmpty()) {
      String name = binaryName.replace('$', '.');
      candidates.add(new Candidate(text, kind, name.substring(0, name.lastIndexOf('.'))));
    }
  }

  /** The packages and classes of a package. */
  List<Candidate> in(String owner, String prefix) {
    List<Candidate> candidates = new ArrayList<>();
    for (String name : index.get().packagesIn(owner)) {
      if (name.startsWith(prefix)) {
        candidates.add(new Candidate(name, "module", owner.isEmpty() ? name : owner + "." + name));
      }
    }
    for (String name : index.get().classesOf(owner)) {
      if (name.startsWith(prefix)) {
        add(owner + "." + name, name, candidates);
      }
    }
    return candidates;
  }
}
