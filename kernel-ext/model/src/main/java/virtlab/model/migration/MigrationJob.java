package virtlab.model.migration;

import java.util.List;
import virtlab.model.host.Vm;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/**
 * A VM's memory to be moved over a wire: {@code MigrationJob.of(Bytes.gib(1),
 * Bandwidth.gbit(1)).dirtying(Bandwidth.mbit(200), Bytes.mib(128)).preCopy(StopRule.standard())}.
 *
 * @param memory all of it is sent at least once, in pages of 4096 bytes; at most 2^50 bytes
 * @param rate how fast
 * @param dirtying how much of it changes meanwhile
 * @param resume how long starting the VM at its new place takes
 * @param compression what is done to pages before they are sent
 */
public record MigrationJob(
    Bytes memory, SendRate rate, Dirtying dirtying, Seconds resume, Compression compression) {
  /** Refuses no memory and absurdly much. */
  public MigrationJob {
    if (memory.count() == 0 || memory.compareTo(Pages.MOST) > 0) {
      throw new IllegalArgumentException(
          "memory: found " + memory + ", allowed is more than 0 B and at most " + Pages.MOST);
    }
  }

  /** A VM that writes nothing, over a wire of this bandwidth; no time to resume. */
  public static MigrationJob of(Bytes memory, Bandwidth bandwidth) {
    return new MigrationJob(
        memory, SendRate.fixed(bandwidth), Dirtying.none(), Seconds.ZERO, Compression.none());
  }

  /** The memory of a VM. */
  public static MigrationJob of(Vm vm, Bandwidth bandwidth) {
    return of(vm.demand().ram(), bandwidth);
  }

  /** The same for a VM that writes at a rate within a working set (the basic model). */
  public MigrationJob dirtying(Bandwidth rateOfWrites, Bytes workingSet) {
    return dirtying(Dirtying.basic(rateOfWrites, workingSet));
  }

  /** The same for a VM that writes by another model. */
  public MigrationJob dirtying(Dirtying other) {
    return new MigrationJob(memory, rate, other, resume, compression);
  }

  /** The same with a time to resume. */
  public MigrationJob withResume(Seconds other) {
    return new MigrationJob(memory, rate, dirtying, other, compression);
  }

  /** The same with another rule for the rate. */
  public MigrationJob withRate(SendRate other) {
    return new MigrationJob(memory, other, dirtying, resume, compression);
  }

  /** The same with compressed pages. */
  public MigrationJob compressed(Compression other) {
    return new MigrationJob(memory, rate, dirtying, resume, other);
  }

  /**
   * Stop the VM, send everything, start it: total = downtime = M / B + resume. Source: Clark et
   * al., NSDI 2005, section 3.1.
   */
  public Migration stopAndCopy() {
    Round all = stopped(1, Seconds.ZERO, Pages.holding(memory));
    return new Migration(
        "stop-and-copy", List.of(), all, Verdict.STOPPED_FIRST, resume, Seconds.ZERO);
  }

  /**
   * Send everything while the VM runs, then again what changed, until the rule stops it; then the
   * rest with the VM stopped. Rules and their order: exercise E08. Source: Clark et al., NSDI 2005,
   * section 3.2.
   */
  public Migration preCopy(StopRule rule) {
    return new PreCopy(this, rule, Throttling.none()).run();
  }

  /** The same, and the VM is slowed down when it dirties too much. */
  public Migration preCopy(StopRule rule, AutoConverge autoConverge) {
    return new PreCopy(this, rule, Throttling.by(autoConverge)).run();
  }

  /**
   * Stop the VM, send its state S, start it, then push its memory, each page once: downtime = S / B
   * + resume, total = S / B + resume + M / B, stall = faults · (round trip + page / B). The loss of
   * either host or of the link meanwhile loses the VM. Source: Hines, Gopalan, VEE 2009.
   */
  public Migration postCopy(PageFetch fetch) {
    return new PostCopy(this, fetch).run();
  }

  /** One round of pre-copy, then post-copy of what it left dirty: faults only there. */
  public Migration hybrid(PageFetch fetch) {
    return new PostCopy(this, fetch).afterOneRound();
  }

  /** A round while the VM runs. */
  Round running(int number, Seconds start, long pages, Bandwidth wire) {
    Bandwidth speed = compression.over(wire);
    Bytes sent = Bytes.of(compression.bytes(pages));
    Bytes moved = Pages.bytes(pages);
    return new Round(number, start, moved.at(speed), moved, sent, speed, true, 0);
  }

  /** The part that is sent while the VM stands still. */
  Round stopped(int number, Seconds start, long pages) {
    Round round = running(number, start, pages, rate.last());
    return new Round(
        number, start, round.duration(), round.memory(), round.sent(), round.bandwidth(), false, 0);
  }
}
