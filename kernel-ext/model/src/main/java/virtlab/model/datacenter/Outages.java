package virtlab.model.datacenter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import virtlab.model.unit.Seconds;

/** The failures of the hosts in a run: each host stops, is repaired, and stops again. */
final class Outages {
  private final CenterState state;
  private final List<List<HostOutage>> all = new ArrayList<>();

  /** The outage that a host is in or comes to next. */
  private final int[] next;

  Outages(CenterState state, long seed) {
    this.state = state;
    int hosts = state.center.hosts().size();
    next = new int[hosts];
    for (int host = 0; host < hosts; host++) {
      HostFailures failures = state.center.failures();
      all.add(HostFailures.inTurn(failures.of(state.host(host), Seconds.of(state.end), seed)));
      planFailure(host);
    }
  }

  private void planFailure(int host) {
    List<HostOutage> outages = all.get(host);
    if (next[host] < outages.size()) {
      state.plan(entity(host), outages.get(next[host]).at().value());
    }
  }

  private int entity(int host) {
    return next.length + host;
  }

  /** A host fails or is there again. */
  void step(int host) {
    state.touch(host);
    state.roomMade();
    if (state.down[host]) {
      state.down[host] = false;
      state.fleet.open(host);
      next[host]++;
      planFailure(host);
    } else {
      state.down[host] = true;
      fail(host, all.get(host).get(next[host]));
    }
  }

  private void fail(int host, HostOutage outage) {
    state.fleet.close(host);
    state.moves.lost(host);
    List<Integer> fallen =
        IntStream.of(state.processors.on(host))
            .boxed()
            .sorted(Comparator.comparing((Integer row) -> state.vm.number[row]).reversed())
            .toList();
    fallen.forEach(state::fall);
    state.ledger.losses.add(new HostLoss(outage, fallen.size()));
    state.plan(entity(host), outage.end().value());
  }

  /** How often a host has failed. */
  int failures(int host) {
    return next[host] + (state.down[host] ? 1 : 0);
  }

  /** How long a host was down, up to the end of the run. */
  double downtime(int host) {
    double sum = 0;
    for (int i = 0; i < failures(host); i++) {
      HostOutage outage = all.get(host).get(i);
      double last = Math.min(state.end, outage.end().value());
      double time = last - outage.at().value();
      sum += time;
    }
    return sum;
  }
}
