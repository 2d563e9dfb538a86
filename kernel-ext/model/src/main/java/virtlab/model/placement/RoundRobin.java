package virtlab.model.placement;

import java.util.List;
import java.util.OptionalInt;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;

/** Remembers the host it used last and begins at the one after it; one object per run. */
final class RoundRobin implements HostChoice {
  private int last = -1;

  @Override
  public OptionalInt choose(Vm vm, List<HostLoad> hosts) {
    for (int step = 1; step <= hosts.size(); step++) {
      int host = (last + step) % hosts.size();
      if (hosts.get(host).fits(vm)) {
        last = host;
        return OptionalInt.of(host);
      }
    }
    return OptionalInt.empty();
  }
}
