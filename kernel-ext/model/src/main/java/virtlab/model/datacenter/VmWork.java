package virtlab.model.datacenter;

import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Computing time of a VM, in seconds of one core.
 *
 * @param wanted what it could have used while it ran
 * @param received what it received
 * @param redone the part of what it received that a failure of its host destroyed
 */
public record VmWork(Seconds wanted, Seconds received, Seconds redone) {
  /** Refuses more that was destroyed than received. */
  public VmWork {
    Require.between("work that was destroyed", redone.value(), 0, received.value());
  }

  /** What was received and counts. */
  public Seconds done() {
    return Seconds.of(received.value() - redone.value());
  }
}
