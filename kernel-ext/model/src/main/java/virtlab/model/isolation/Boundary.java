package virtlab.model.isolation;

/** What separates a guest from its neighbours, the strongest first. */
public enum Boundary {
  /** A virtual machine: a kernel of its own on virtual hardware. */
  VM,

  /** A container: namespaces and cgroups of a shared kernel. */
  CONTAINER,

  /** A process: an address space of its own, all else shared. */
  PROCESS
}
