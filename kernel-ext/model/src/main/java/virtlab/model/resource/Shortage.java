package virtlab.model.resource;

import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;

/**
 * One resource of which more was asked than is free.
 *
 * @param resource which one
 * @param demanded what was asked for, in cores or bytes
 * @param free what is there, in cores or bytes; less than was asked for
 */
public record Shortage(Resource resource, long demanded, long free) {
  /** Refuses a shortage that is none. */
  public Shortage {
    Require.atLeast(resource + ": free", free, 0L);
    Require.atLeast(resource + ": demanded", demanded, free + 1);
  }

  /** How much is lacking, in cores or bytes; above 0. */
  public long lacking() {
    return demanded - free;
  }

  /** How much is lacking as a share of the demand, above 0 and at most 1. */
  public double relative() {
    return (double) lacking() / demanded;
  }

  /** For example "RAM lacks 4 GiB (8 GiB asked, 4 GiB free)". */
  @Override
  public String toString() {
    return resource
        + " lacks "
        + text(lacking())
        + " ("
        + text(demanded)
        + " asked, "
        + text(free)
        + " free)";
  }

  private String text(long amount) {
    return resource == Resource.CPU ? Long.toString(amount) : Bytes.of(amount).toString();
  }
}
