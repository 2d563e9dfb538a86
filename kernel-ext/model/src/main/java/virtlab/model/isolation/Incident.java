package virtlab.model.isolation;

import static virtlab.model.isolation.Effect.BOUNDED;
import static virtlab.model.isolation.Effect.ENDED;
import static virtlab.model.isolation.Effect.NONE;
import static virtlab.model.isolation.Effect.SLOWED;

/**
 * What may go wrong in one guest, and what its neighbours on the same host feel. "Limited" means
 * the limit that belongs to the incident: a CPU quota, a reservation or limit of memory, a limit of
 * processes, of requests to the disk, of bandwidth.
 *
 * <p>Effects are the usual ones of mechanisms, not measurements. Sources: Matthews et al.,
 * Quantifying the Performance Isolation Properties of Virtualization Systems, ExpCS 2007 (the kinds
 * of overload); Barham et al., Xen and the Art of Virtualization, SOSP 2003, section 4.4; NIST SP
 * 800-190, 2017 (the shared kernel).
 */
public enum Incident {
  /** The guest computes on all cores it can get. */
  CPU_OVERLOAD(
      new Effect[] {SLOWED, SLOWED, SLOWED},
      new Effect[] {BOUNDED, BOUNDED, BOUNDED},
      "the scheduler shares by weight; a limit keeps the rest free for the others"),

  /** The guest fills all memory it can get; VMs on a host that promised more than it has. */
  MEMORY_OVERLOAD(
      new Effect[] {SLOWED, ENDED, ENDED},
      new Effect[] {NONE, NONE, NONE},
      "a hypervisor balloons and swaps its guests; a kernel without memory ends a process of its"
          + " choice; at a limit it ends one of the guest's own"),

  /** The guest starts processes without end. */
  FORK_BOMB(
      new Effect[] {NONE, ENDED, ENDED},
      new Effect[] {NONE, NONE, NONE},
      "a kernel has one table of processes: full for one, full for all that share the kernel"),

  /** The guest reads and writes at random places as fast as it can. */
  DISK_FLOOD(
      new Effect[] {SLOWED, SLOWED, SLOWED},
      new Effect[] {BOUNDED, BOUNDED, BOUNDED},
      "the disk is shared by its time, and a random request takes much of it"),

  /** The guest sends as fast as it can. */
  NETWORK_FLOOD(
      new Effect[] {SLOWED, SLOWED, SLOWED},
      new Effect[] {BOUNDED, BOUNDED, BOUNDED},
      "all virtual interfaces share one wire"),

  /** The guest walks through more memory than the processor's cache holds. */
  CACHE_POLLUTION(
      new Effect[] {SLOWED, SLOWED, SLOWED},
      new Effect[] {SLOWED, SLOWED, SLOWED},
      "no quota of computing time divides the last level cache or the memory bus"),

  /** The guest's application fails. */
  APPLICATION_CRASH(
      new Effect[] {NONE, NONE, NONE},
      new Effect[] {NONE, NONE, NONE},
      "an address space of its own is enough"),

  /** The kernel below the guest's application fails. */
  KERNEL_CRASH(
      new Effect[] {NONE, ENDED, ENDED},
      new Effect[] {NONE, ENDED, ENDED},
      "a VM has a kernel of its own; containers and processes share one"),

  /** The host fails. */
  HOST_CRASH(
      new Effect[] {ENDED, ENDED, ENDED},
      new Effect[] {ENDED, ENDED, ENDED},
      "what stands on one host falls with it");

  private final Effect[] unlimited;
  private final Effect[] limited;
  private final String reason;

  Incident(Effect[] unlimited, Effect[] limited, String reason) {
    this.unlimited = unlimited;
    this.limited = limited;
    this.reason = reason;
  }

  /** What a neighbour feels behind this boundary, when the guest is limited or not. */
  public Effect onNeighbour(Boundary boundary, boolean isLimited) {
    return (isLimited ? limited : unlimited)[boundary.ordinal()];
  }

  /** Why, in a sentence without its full stop. */
  public String reason() {
    return reason;
  }
}
