package virtlab.model.container;

/**
 * The name that content has by itself: equal content, equal digest, wherever it lies.
 *
 * <p>It is the SHA-256 of our own description of the content. In an OCI image it is the SHA-256 of
 * the packed layer's bytes, which this model does not have; the description stands for them.
 * Source: OCI image-spec, descriptor.md, Digests.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Digest(String hex) implements Comparable<Digest> {
  private static final int LENGTH = 64;
  private static final int BRIEF = 12;

  /** Refuses what is no digest. */
  public Digest {
    boolean valid = hex.length() == LENGTH;
    for (int i = 0; i < hex.length(); i++) {
      valid &= "0123456789abcdef".indexOf(hex.charAt(i)) >= 0;
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "digest: found " + hex + ", allowed are 64 digits of 0 to 9 and a to f");
    }
  }

  /** The digest of a description. */
  static Digest of(String description) {
    return new Digest(Sha256.hex(description));
  }

  /** The first 12 digits, as tools print them. */
  public String brief() {
    return hex.substring(0, BRIEF);
  }

  @Override
  public int compareTo(Digest other) {
    return hex.compareTo(other.hex);
  }

  /** For example "sha256:e3b0c442…", with all digits. */
  @Override
  public String toString() {
    return "sha256:" + hex;
  }
}
