package virtlab.model.migration;

import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Require;

/**
 * Compresses pages before they are sent: less traffic, as long as the compressor keeps up.
 *
 * <p>Memory then leaves at min(B · 100 / percent, most), and each round sends percent / 100 of it,
 * rounded up to whole bytes. How well memory compresses depends on the workload: measure it.
 *
 * @param percent the size after compression in percent of the size before, 1 to 100
 * @param most how much memory the compressor takes in, above 0
 */
public record Compression(int percent, Bandwidth most) {
  private static final Bandwidth NO_LIMIT = Bandwidth.bits(Long.MAX_VALUE);

  /** Refuses a size of nothing or of more than before, and a compressor that stands still. */
  public Compression {
    Require.between("compressed size in percent", percent, 1, 100);
    Require.atLeast("compressor in bit/s", most.bitsPerSecond(), 1L);
  }

  /** Pages are sent as they are. */
  public static Compression none() {
    return new Compression(100, NO_LIMIT);
  }

  /** How fast memory leaves over a wire of this bandwidth. */
  Bandwidth over(Bandwidth wire) {
    return Bandwidth.bits(Pages.scaled(wire.bitsPerSecond(), 100, percent)).min(most);
  }

  /** What so many pages weigh on the wire, rounded up. */
  long bytes(long pages) {
    long memory = Pages.bytes(pages).count();
    return percent == 100 ? memory : memory - Pages.scaled(memory, 100 - percent, 100);
  }
}
