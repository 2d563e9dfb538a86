package virtlab.judge;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import virtlab.contracts.Exercise;
import virtlab.contracts.Points;
import virtlab.contracts.Words;
import virtlab.display.Language;

/**
 * The suites found in jars and class folders. A test that its author disabled is not planned and
 * worth nothing.
 */
public final class Suites {
  private final List<Suite> suites;

  private Suites(List<Suite> suites) {
    this.suites = List.copyOf(suites);
  }

  /**
   * Finds the test classes marked with {@link Exercise}; loads them, runs nothing.
   *
   * @throws SuiteException if a suite cannot be read, or would not be graded as its author thinks
   */
  public static Suites discover(List<Path> publicTests, List<Path> hiddenTests) {
    Map<String, Draft> drafts = new TreeMap<>();
    for (Path root : publicTests) {
      scan(withSiblings(root, publicTests), false, drafts);
    }
    for (Path root : hiddenTests) {
      scan(withSiblings(root, hiddenTests), true, drafts);
    }
    return new Suites(drafts.values().stream().map(Draft::suite).toList());
  }

  /** Every suite, by exercise number. */
  public List<Suite> all() {
    return suites;
  }

  /** The suite of an exercise ({@code E02}; case does not matter). */
  public Optional<Suite> find(String exercise) {
    return suites.stream().filter(s -> s.exercise().equalsIgnoreCase(exercise)).findFirst();
  }

  /** A root and, after it, what lies beside it: libraries that its tests may use. */
  private static List<Path> withSiblings(Path root, List<Path> all) {
    List<Path> classPath = new ArrayList<>(List.of(root));
    all.stream().filter(other -> !other.equals(root)).forEach(classPath::add);
    return classPath;
  }

  private static void scan(List<Path> classPath, boolean hidden, Map<String, Draft> drafts) {
    Path root = classPath.get(0);
    try (SuiteLoader loader = new SuiteLoader(classPath)) {
      Map<String, byte[]> files = ClassFiles.all(root);
      for (var file : files.entrySet()) {
        if (ClassFiles.marked(file.getValue())) {
          scan(file.getKey(), new Source(classPath, hidden, files, loader), drafts);
        }
      }
    } catch (IOException e) {
      throw SuiteRules.unreadable(root, e);
    }
  }

  /** Where a test class was found. */
  private record Source(
      List<Path> classPath, boolean hidden, Map<String, byte[]> files, SuiteLoader loader) {}

  private static void scan(String name, Source source, Map<String, Draft> drafts)
      throws IOException {
    try {
      Class<?> type = Class.forName(name, false, source.loader());
      Exercise exercise = type.getAnnotation(Exercise.class);
      if (exercise != null && !AnnotationSupport.isAnnotated(type, Disabled.class)) {
        String number = exercise.value();
        Draft draft =
            drafts.computeIfAbsent(number, id -> new Draft(id, exercise.contract(), sha256()));
        SuiteRules.check(type, exercise.contract(), draft.contract());
        draft.add(type, source);
        draft.digest(type.getPackageName() + ".", source.files());
        for (Path library : source.classPath().subList(1, source.classPath().size())) {
          draft.digest(library);
        }
      }
    } catch (ClassNotFoundException | LinkageError | TypeNotPresentException e) {
      throw SuiteRules.unloadable(name, source.classPath().get(0), e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A suite in the making. */
  private record Draft(
      String exercise,
      Class<?> contract,
      MessageDigest hash,
      List<PlannedTest> plan,
      List<Suite.TestClass> classes) {
    Draft(String exercise, Class<?> contract, MessageDigest hash) {
      this(exercise, contract, hash, new ArrayList<>(), new ArrayList<>());
    }

    void add(Class<?> type, Source source) throws IOException {
      classes.add(new Suite.TestClass(type.getName(), source.classPath(), source.hidden()));
      // From what was read: the type's own stream would share its jar with the whole process.
      byte[] file = Objects.requireNonNull(source.files().get(type.getName()));
      List<String> order = MethodOrder.of(file);
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
          .filter(method -> !AnnotationSupport.isAnnotated(method, Disabled.class))
          .sorted(Comparator.comparingInt(method -> order.indexOf(method.getName())))
          .forEach(method -> plan.add(planned(type, method, source.hidden())));
      SuiteRules.checkIds(plan);
    }

    void digest(String family, Map<String, byte[]> files) {
      files.forEach(
          (name, bytes) -> {
            if (name.startsWith(family)) {
              hash.update(bytes);
            }
          });
    }

    /** A library beside the suite decides verdicts too. */
    void digest(Path library) throws IOException {
      if (Files.isRegularFile(library)) {
        hash.update(Files.readAllBytes(library));
      } else {
        ClassFiles.all(library).values().forEach(hash::update);
      }
    }

    private static PlannedTest planned(Class<?> type, Method method, boolean hidden) {
      Points points = method.getAnnotation(Points.class);
      Words words = method.getAnnotation(Words.class);
      return new PlannedTest(
          type.getSimpleName() + "." + method.getName(),
          words == null ? method.getName() : Language.say(words.en(), words.de()),
          words == null ? "" : Language.say(words.hintEn(), words.hintDe()),
          hidden,
          points == null ? 0 : points.value());
    }

    Suite suite() {
      String hex = HexFormat.of().formatHex(hash.digest()).substring(0, 16);
      return new Suite(exercise, contract, hex, plan, classes);
    }
  }
}
