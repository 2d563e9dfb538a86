package virtlab.model.datacenter;

import java.util.List;
import java.util.Optional;
import virtlab.model.number.Digits;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * What became of one VM.
 *
 * @param name vm0, vm1 and so on in the order of arrivals; in a group shop-0, shop-1 and so on
 * @param request what was asked for
 * @param fate what became of it
 * @param stays on which hosts it was, in order; empty if on none
 * @param end when its fate was sealed: it finished, was rejected or lost, or the simulation ended
 * @param work what it wanted and received
 */
public record VmLife(
    String name, VmRequest request, VmFate fate, List<VmStay> stays, Seconds end, VmWork work) {
  /** Refuses a missing name and copies the stays. */
  public VmLife {
    Require.name("VM", name);
    stays = List.copyOf(stays);
  }

  /** When it first got a host; none if it never did. */
  public Optional<Seconds> start() {
    return stays.isEmpty() ? Optional.empty() : Optional.of(stays.get(0).from());
  }

  /** How long it waited for its first host; none if it never got one. */
  public Optional<Seconds> waiting() {
    return start().map(start -> since(start));
  }

  /** From arrival to end; none if it did not finish. */
  public Optional<Seconds> response() {
    return fate == VmFate.FINISHED ? Optional.of(since(end)) : Optional.empty();
  }

  private Seconds since(Seconds moment) {
    return Seconds.of(Math.max(0, moment.value() - request.arrival().value()));
  }

  /** For example "vm3: FINISHED after 20 s on h1, h2; 15 of 18 s of computing time". */
  @Override
  public String toString() {
    List<String> hosts = stays.stream().map(VmStay::host).toList();
    return name
        + ": "
        + fate
        + " after "
        + since(end)
        + " on "
        + (hosts.isEmpty() ? "no host" : String.join(", ", hosts))
        + "; "
        + Digits.of(work.received().value())
        + " of "
        + Digits.of(work.wanted().value())
        + " s of computing time";
  }
}
