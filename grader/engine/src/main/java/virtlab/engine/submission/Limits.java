package virtlab.engine.submission;

/**
 * How much of a hand-in is read; what is more is refused by name and the rest still read.
 *
 * @param fileBytes the size of one file, unpacked
 * @param entries files and folders of one argument, archives inside counted
 * @param depth archives inside archives; 1 is an archive that holds none
 * @param ratio unpacked over packed size of an entry, once it unpacks to more than a mebibyte
 * @param totalBytes what is unpacked from one archive that was named or lies in a folder
 */
public record Limits(long fileBytes, int entries, int depth, int ratio, long totalBytes) {
  private static final long MEBI = 1L << 20;

  /** Enough for a course of a thousand with pictures in their notebooks. */
  public static Limits usual() {
    return new Limits(64 * MEBI, 100_000, 3, 200, 4096 * MEBI);
  }
}
