package virtlab.model.container;

/** What happens between the wish to start something and its first instruction. */
public enum StartStep {
  /** The image's missing layers come over the wire. */
  IMAGE_PULL,
  /** The daemon takes the request and prepares the container. */
  DAEMON,
  /** The kernel makes the namespaces. */
  NAMESPACES,
  /** The runtime sets up the file system, the cgroup and the filters, and starts the process. */
  RUNTIME,
  /** The request to the virtual machine's monitor. */
  MONITOR_API,
  /** The monitor starts and the guest's kernel boots. */
  GUEST_KERNEL,
  /** The guest's distribution starts its services. */
  GUEST_SERVICES,
  /** All of it, where only the whole was measured. */
  WHOLE
}
