package virtlab.model.placement;

import virtlab.model.host.Vm;

/** What became of one VM: it was placed, or it was rejected. */
public sealed interface PlacementOutcome permits Placed, Rejected {
  /** The VM. */
  Vm vm();
}
