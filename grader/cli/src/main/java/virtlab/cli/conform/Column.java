package virtlab.cli.conform;

import java.util.Map;

/**
 * What the checks said of one kernel.
 *
 * @param name of the kernel
 * @param version of the kernel; may be empty
 * @param verdicts by the check's id
 */
record Column(String name, String version, Map<String, Verdict> verdicts) {
  Column {
    verdicts = Map.copyOf(verdicts);
  }

  Verdict verdict(Check check) {
    return verdicts.getOrDefault(
        check.id(), new Verdict(Verdict.Kind.NOT_APPLICABLE, "was not asked"));
  }

  long count(Verdict.Kind kind) {
    return verdicts.values().stream().filter(verdict -> verdict.kind() == kind).count();
  }

  String title() {
    return (name + " " + version).strip();
  }
}
