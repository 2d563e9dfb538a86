package io.github.spencerpark.jupyter.kernel.magic.registry;

/** Arguments of a magic that do not fit; the message is one sentence. */
public final class MagicArgsParseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With the sentence. */
  public MagicArgsParseException(String sentence) {
    super(sentence);
  }
}
