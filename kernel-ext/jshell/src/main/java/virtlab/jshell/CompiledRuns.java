package virtlab.jshell;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What runs of statements were compiled to before, here or in an earlier process. */
public interface CompiledRuns {
  /**
   * What a run was compiled to.
   *
   * @param classes its class and those within it, name to bytes
   * @param showsValue whether its method returns the value of its last expression
   * @param types the types that were inferred for its variables, in order
   */
  record Code(Map<String, byte[]> classes, boolean showsValue, List<String> types) {}

  /** What this was compiled to, with the same compiler, options and class path. */
  Optional<Code> find(String source);

  /**
   * Remembers what a run was compiled to.
   *
   * @param source all that its classes depend on: its text and what the notebook has declared
   */
  void keep(String source, Code code);

  /** Remembers nothing. */
  CompiledRuns NONE =
      new CompiledRuns() {
        @Override
        public Optional<Code> find(String source) {
          return Optional.empty();
        }

        @Override
        public void keep(String source, Code code) {
          // not remembered
        }
      };
}
