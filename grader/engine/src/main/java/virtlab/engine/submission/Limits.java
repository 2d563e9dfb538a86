package virtlab.engine.submission;

/**
 * How much of a hand-in is read; what is more is refused by name and the rest still read. A student
 * is whatever lies at the top: a folder, an archive, or what an LMS packed under one name.
 *
 * @param fileBytes the size of one file, unpacked
 * @param textChars the size of what may be graded of one file: a notebook without its outputs
 * @param entries files and folders of one student, archives inside counted
 * @param depth archives inside archives; 1 is an archive that holds none
 * @param ratio unpacked over packed size of an entry, once it unpacks to more than a mebibyte
 * @param totalBytes what is unpacked for one student
 */
public record Limits(
    long fileBytes, int textChars, int entries, int depth, int ratio, long totalBytes) {
  private static final long MEBI = 1L << 20;

  /** Enough for a course of a thousand with pictures in their notebooks. */
  public static Limits usual() {
    return new Limits(64 * MEBI, 4 << 20, 10_000, 3, 200, 512 * MEBI);
  }
}
