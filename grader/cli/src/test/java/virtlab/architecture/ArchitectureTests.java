package virtlab.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls between the modules, held against the compiled classes. */
class ArchitectureTests {
  /** Module to the modules of ours that it may use. A module's package is its own name. */
  private static final Map<String, Set<String>> ROOMS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("model", Set.of()),
              Map.entry("display", Set.of()),
              Map.entry("views", Set.of("model", "display")),
              Map.entry("widgets", Set.of("display")),
              Map.entry("ipynb", Set.of()),
              Map.entry("childjvm", Set.of()),
              Map.entry("agent", Set.of("display", "childjvm")),
              Map.entry("jshell", Set.of()),
              Map.entry("kernel", Set.of("display", "childjvm", "ipynb", "jshell")),
              Map.entry("contracts", Set.of()),
              Map.entry("course", Set.of("contracts", "display")),
              Map.entry("tests", Set.of("contracts")),
              Map.entry("judge", Set.of("contracts", "course", "display", "childjvm", "ipynb")),
              Map.entry("hidden", Set.of("contracts")),
              Map.entry(
                  "engine",
                  Set.of("judge", "contracts", "course", "display", "childjvm", "ipynb"))));

  /** Libraries outside the JDK that a module may use; annotations for nullness are everybody's. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "ipynb", List.of("com.fasterxml.jackson.."),
          "kernel",
              List.of(
                  "com.fasterxml.jackson..",
                  "org.zeromq..",
                  "eu.maveniverse..",
                  "org.eclipse.aether..",
                  "org.apache.maven.."),
          "tests", List.of("org.junit.."),
          "judge", List.of("org.junit..", "com.fasterxml.jackson.."),
          "hidden", List.of("org.junit.."),
          "engine", List.of("com.fasterxml.jackson..", "org.sqlite..", "org.junit.."));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("virtlab");

  @TestFactory
  List<DynamicTest> aModuleUsesOnlyWhatItsRowNames() {
    return ROOMS.keySet().stream()
        .map(room -> DynamicTest.dynamicTest(room, () -> holdWalls(room)))
        .toList();
  }

  private static void holdWalls(String room) {
    Set<String> open =
        ROOMS.get(room).stream().map(other -> "virtlab." + other).collect(Collectors.toSet());
    noClasses()
        .that()
        .resideInAPackage("virtlab." + room + "..")
        .should()
        .dependOnClassesThat(outside(room, open))
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> outside(String room, Set<String> open) {
    List<String> libraries =
        LIBRARIES.getOrDefault(room, List.of()).stream()
            .map(pattern -> pattern.replace("..", ""))
            .toList();
    return DescribedPredicate.describe(
        "are outside the rooms and libraries open to " + room,
        type -> {
          String name = type.getPackageName();
          boolean ours = name.equals("virtlab") || name.startsWith("virtlab.");
          if (ours) {
            return !within(name, "virtlab." + room)
                && open.stream().noneMatch(root -> within(name, root));
          }
          boolean jdk =
              name.isEmpty()
                  || name.startsWith("java")
                  || name.startsWith("jdk.")
                  || name.startsWith("com.sun.jdi")
                  || name.startsWith("com.sun.source")
                  || name.startsWith("com.sun.management");
          return !jdk
              && !name.startsWith("org.jspecify.")
              && libraries.stream().noneMatch(name::startsWith);
        });
  }

  private static boolean within(String name, String root) {
    return name.equals(root) || name.startsWith(root + ".");
  }

  @Test
  void everyModuleWasSeen() {
    for (String room : ROOMS.keySet()) {
      assertThat(CLASSES.stream().filter(c -> within(c.getPackageName(), "virtlab." + room)))
          .as(room)
          .isNotEmpty();
    }
    assertThat(CLASSES.size()).isGreaterThan(200);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("virtlab.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noPackageIsADrawer() {
    classes()
        .should()
        .resideOutsideOfPackages("..util..", "..utils..", "..common..", "..helper..", "..misc..")
        .check(CLASSES);
  }

  @Test
  void onlyEntryPointsWriteToStandardStreams() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "virtlab.model..",
            "virtlab.views..",
            "virtlab.judge..",
            "virtlab.engine..",
            "virtlab.course..",
            "virtlab.ipynb..")
        // The main class of a child process is an entry point: its streams are its wire.
        .and()
        .haveSimpleNameNotEndingWith("Main")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }
}
