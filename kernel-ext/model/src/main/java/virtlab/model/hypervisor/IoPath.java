package virtlab.model.hypervisor;

/** The fourth axis: how the guest reaches disks and networks. */
public enum IoPath {
  /** The hypervisor imitates a real device. */
  EMULATED,
  /** The guest has a driver written for the hypervisor: virtio, VMBus, vmxnet, Xen's rings. */
  PARAVIRTUAL,
  /** The guest owns a real device. */
  PASSTHROUGH
}
