package virtlab.cli.bench;

/** One column of the table: something that answers {@code 1+1}. */
interface Contender {
  /** Its name in the table. */
  String name();

  /** One round of every measure; what goes wrong becomes a reason in the findings. */
  void round(Round round, Findings findings);

  /** Starts it once, unmeasured, so that the first round finds files in memory as later ones do. */
  void rehearse(Round round);
}
