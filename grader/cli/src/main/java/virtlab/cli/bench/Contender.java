package virtlab.cli.bench;

/** One column of the table: something that answers {@code 1+1}. */
interface Contender {
  /** Its name in the table. */
  String name();

  /** One round of every measure; what goes wrong becomes a reason in the findings. */
  void round(Round round, Findings findings);

  /**
   * Uses it once, unmeasured: the first round finds files in memory and a warm client, as others
   * do.
   */
  void rehearse(Round round);
}
