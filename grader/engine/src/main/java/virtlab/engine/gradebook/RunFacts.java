package virtlab.engine.gradebook;

/**
 * What a whole run shares.
 *
 * @param suite name of the suites
 * @param hash of all suites
 * @param seed random inputs derive from it
 * @param jdk the JDK's version
 * @param protection the sandbox's name, or {@code none}
 */
public record RunFacts(String suite, String hash, long seed, String jdk, String protection) {}
