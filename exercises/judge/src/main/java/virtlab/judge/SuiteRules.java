package virtlab.judge;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import virtlab.display.Language;

/** What a suite must keep to, so that no test of it is passed over in silence. */
final class SuiteRules {
  private SuiteRules() {}

  static void check(Class<?> type, Class<?> contract, Class<?> draft) {
    if (contract != draft) {
      throw new SuiteException(
          Language.say(
                  type.getName()
                      + " tests "
                      + contract.getName()
                      + ", but the exercise's other tests",
                  type.getName() + " prüft " + contract.getName() + ", die anderen Tests der Übung")
              + Language.say(" test " + draft.getName() + ".", " prüfen " + draft.getName() + "."));
    }
    for (Class<?> inner : type.getDeclaredClasses()) {
      if (AnnotationSupport.isAnnotated(inner, Nested.class)) {
        throw unplanned(type, inner.getSimpleName());
      }
    }
    for (Class<?> up = type.getSuperclass(); up != null; up = up.getSuperclass()) {
      Arrays.stream(up.getDeclaredMethods())
          .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
          .map(Method::getName)
          .findFirst()
          .ifPresent(
              name -> {
                throw unplanned(type, name);
              });
    }
  }

  private static SuiteException unplanned(Class<?> type, String what) {
    return new SuiteException(
        Language.say(
            type.getName()
                + ": "
                + what
                + " is nested or inherited and would not be graded;"
                + " write its tests into the class itself.",
            type.getName()
                + ": "
                + what
                + " ist geschachtelt oder geerbt und würde nicht bewertet;"
                + " bitte die Tests in die Klasse selbst schreiben."));
  }

  static void checkIds(List<PlannedTest> plan) {
    Set<String> seen = new HashSet<>();
    for (PlannedTest test : plan) {
      if (!seen.add(test.id())) {
        throw new SuiteException(
            Language.say(
                "The exercise has two tests " + test.id() + "; rename a class or a method.",
                "Die Übung hat zwei Tests "
                    + test.id()
                    + "; bitte eine Klasse oder Methode umbenennen."));
      }
    }
  }

  static SuiteException unreadable(Path root, IOException why) {
    return new SuiteException(
        Language.say(
            "The tests in " + root + " cannot be read: " + why.getMessage(),
            "Die Tests in " + root + " sind nicht lesbar: " + why.getMessage()));
  }

  static SuiteException unloadable(String name, Path root, Throwable why) {
    return new SuiteException(
        Language.say(
            "The test class " + name + " in " + root + " lacks something: " + why,
            "Der Testklasse " + name + " in " + root + " fehlt etwas: " + why));
  }
}
