package virtlab.model.container;

import virtlab.model.number.Digits;
import virtlab.model.unit.Bytes;

/**
 * One write of a container.
 *
 * @param after the container's disk afterwards
 * @param copied what had to be copied out of the image first
 * @param written what the container wrote
 */
public record DiskWrite(ContainerDisk after, Bytes copied, Bytes written) {
  /** How many bytes go to the disk per byte written: (copied + written) / written; 1 for none. */
  public double amplification() {
    return written.count() == 0 ? 1 : ((double) copied.count() + written.count()) / written.count();
  }

  /** For example "wrote 4 KiB, copied 1 GiB first: 262145 times as much". */
  @Override
  public String toString() {
    return "wrote "
        + written
        + ", copied "
        + copied
        + " first: "
        + Digits.of(amplification())
        + " times as much";
  }
}
