package virtlab.engine.gradebook;

/** What identifies a submission's work: who, for what, and a hash of all that decides it. */
public record Work(String student, String exercise, String hash) {
  Object[] key() {
    return new Object[] {student, exercise};
  }
}
