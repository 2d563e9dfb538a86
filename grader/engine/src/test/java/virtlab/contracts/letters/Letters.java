package virtlab.contracts.letters;

/** A small contract for the grader's own tests. */
public interface Letters {
  String reversed(String text);

  int vowels(String text);
}
