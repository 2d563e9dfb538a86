package virtlab.model.unit;

/**
 * A number of whole processor cores (of a host) or virtual CPUs (of a VM), 0 to 1,000,000.
 *
 * @param count 0 to 1,000,000
 */
public record Cores(int count) implements Comparable<Cores> {
  /** No core. */
  public static final Cores ZERO = new Cores(0);

  private static final int MOST = 1_000_000;

  /** Refuses a negative or absurd number. */
  public Cores {
    Require.between("cores", count, 0, MOST);
  }

  /** This many cores. */
  public static Cores of(int count) {
    return new Cores(count);
  }

  /** The sum. */
  public Cores plus(Cores other) {
    return new Cores(count + other.count);
  }

  /** The difference; refuses to go below zero. */
  public Cores minus(Cores other) {
    return new Cores(count - other.count);
  }

  /** All the computing time of these cores. */
  public Cpu asCpu() {
    return Cpu.cores(count);
  }

  @Override
  public int compareTo(Cores other) {
    return Integer.compare(count, other.count);
  }

  /** For example "1 core" or "8 cores". */
  @Override
  public String toString() {
    return count == 1 ? "1 core" : count + " cores";
  }
}
