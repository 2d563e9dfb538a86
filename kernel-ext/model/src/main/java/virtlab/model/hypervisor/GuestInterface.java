package virtlab.model.hypervisor;

/** The second axis: whether the guest's kernel had to be changed. Independent of the type. */
public enum GuestInterface {
  /** The guest's kernel was ported to the hypervisor: paravirtualization. */
  PORTED,
  /** The guest's kernel runs as it is: full virtualization. */
  UNMODIFIED
}
