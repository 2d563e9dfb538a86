package virtlab.cli.bench;

/**
 * How much each measure does.
 *
 * @param practice requests sent to each kernel before the rounds, unmeasured: the client's own code
 *     is compiled by then
 * @param runs rounds; a figure is the median of as many samples
 * @param cells cells before the warm measures, and as many whose median is the round's sample
 * @param requests requests of one other kind in one round, whose median is the round's sample
 * @param declarations declarations in one cell
 * @param lines lines printed by one cell
 * @param flood lines printed by one cell whose memory is watched; in one round only
 * @param lineBytes length of the one long line
 */
record Workload(
    int practice,
    int runs,
    int cells,
    int requests,
    int declarations,
    int lines,
    int flood,
    int lineBytes) {
  /** What the figures in our documents are measured with. */
  static Workload standard(int runs) {
    return new Workload(500, runs, 50, 20, 200, 20_000, 1_000_000, 10_000_000);
  }
}
