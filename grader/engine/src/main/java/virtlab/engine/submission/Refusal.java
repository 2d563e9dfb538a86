package virtlab.engine.submission;

/**
 * A file or archive entry that was not read.
 *
 * @param name its path as handed in
 * @param reason one sentence: what is wrong and what to do
 */
public record Refusal(String name, String reason) {}
