package virtlab.model.orchestration;

/** How well a container is protected when memory runs out; Kubernetes calls it the QoS class. */
public enum ServiceQuality {
  /** Requests and limits are set and equal, for processor and memory. */
  GUARANTEED,
  /** Something is requested or limited, but not all of it equally. */
  BURSTABLE,
  /** Nothing is requested and nothing is limited. */
  BEST_EFFORT
}
