package virtlab.model.elasticity;

/** What an autoscaler measures, in fully used instances. */
public enum ScalingSignal {
  /** The work done: what processor utilisation shows. It ends at the number of ready instances. */
  BUSY {
    @Override
    double of(ScalingSample now) {
      return now.busy();
    }
  },

  /** The work that came: requests per second. It does not see what waits. */
  ARRIVED {
    @Override
    double of(ScalingSample now) {
      return now.arrived();
    }
  },

  /** The work done and the work that waits: requests in the system. */
  IN_SYSTEM {
    @Override
    double of(ScalingSample now) {
      return now.busy() + now.waiting();
    }
  };

  abstract double of(ScalingSample now);
}
