package virtlab.engine.submission;

/**
 * One line of an archive's directory.
 *
 * @param name as stored, backslashes turned into slashes
 * @param flags general purpose bits; bit 0 is encryption
 * @param method 0 stored, 8 deflated
 * @param packed bytes in the archive
 * @param size bytes unpacked, as claimed
 * @param offset where its local header starts
 * @param mode Unix file mode, 0 if the archive was not made on Unix
 */
record ZipEntryInfo(
    String name, int flags, int method, long packed, long size, long offset, int mode) {
  private static final int TYPE = 0xF000;
  private static final int LINK = 0xA000;

  boolean encrypted() {
    return (flags & 1) != 0;
  }

  boolean link() {
    return (mode & TYPE) == LINK;
  }

  boolean folder() {
    return name.endsWith("/");
  }
}
