package virtlab.model.placement;

import java.util.List;
import java.util.OptionalInt;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;

/** Remembers the host it used last and never looks at an earlier one; one object per run. */
final class NextFit implements HostChoice {
  private int last;

  @Override
  public OptionalInt choose(Vm vm, List<HostLoad> hosts) {
    for (int i = last; i < hosts.size(); i++) {
      if (hosts.get(i).fits(vm)) {
        last = i;
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
