package virtlab.model.hypervisor;

/** The third axis: how the guest's privileged instructions are handled. */
public enum CpuTechnique {
  /** The guest's kernel code is rewritten while it runs. */
  BINARY_TRANSLATION,
  /** The ported guest calls the hypervisor instead. */
  HYPERCALLS,
  /** The processor has a mode for guests (VT-x, AMD-V). */
  HARDWARE,
  /** The guest is a host process whose system calls are caught (ptrace), as in User-Mode Linux. */
  PROCESS_TRACING
}
