package virtlab.model.container;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Bytes;

/** One process's growth, until it has all it wants or is gone. */
final class MemoryRun {
  private static final int GONE = -1;

  private final Bytes ram;
  private final List<MemoryGroup> groups;
  private final int group;
  private final String process;
  private final List<OomKill> kills = new ArrayList<>();
  private long reclaimed;
  private long left;

  MemoryRun(ContainerMemory memory, int group, String process) {
    this.ram = memory.ram();
    this.groups = new ArrayList<>(memory.groups());
    this.group = group;
    this.process = process;
  }

  MemoryOutcome grow(Bytes more) {
    left = more.count();
    boolean goesOn = true;
    while (left > 0 && goesOn) {
      take(Math.min(left, Math.min(roomInGroup(), roomOnHost())));
      goesOn = left == 0 || drop() || kill();
    }
    return new MemoryOutcome(
        new ContainerMemory(ram, groups),
        more,
        Bytes.of(more.count() - left),
        Bytes.of(reclaimed),
        kills);
  }

  private void take(long bytes) {
    int at = own();
    MemoryGroup old = groups.get(group);
    groups.set(group, old.resized(at, old.processes().get(at).memory().count() + bytes));
    left -= bytes;
  }

  private int own() {
    List<ContainerProcess> all = groups.get(group).processes();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(process)) {
        return i;
      }
    }
    return GONE;
  }

  private long roomInGroup() {
    MemoryGroup own = groups.get(group);
    return own.cgroup().memoryMax().count() - own.used().count();
  }

  private long roomOnHost() {
    long room = ram.count();
    for (MemoryGroup each : groups) {
      room -= each.used().count();
    }
    return room;
  }

  private OomScope scope() {
    return roomInGroup() == 0 ? OomScope.CONTAINER : OomScope.HOST;
  }

  /** Drops page cache where there is no room, as much as is wanted; false if there is none. */
  private boolean drop() {
    boolean inGroup = scope() == OomScope.CONTAINER;
    long wanted = left;
    for (int i = 0; i < groups.size(); i++) {
      if (wanted > 0 && (!inGroup || i == group)) {
        long cache = groups.get(i).pageCache().count();
        long dropped = Math.min(wanted, cache);
        groups.set(i, groups.get(i).withPageCache(Bytes.of(cache - dropped)));
        wanted -= dropped;
        reclaimed += dropped;
      }
    }
    return wanted < left;
  }

  /** Kills where there is no room; false if nobody can be, or the growing one is gone. */
  private boolean kill() {
    OomScope scope = scope();
    Bytes limit = scope == OomScope.CONTAINER ? groups.get(group).cgroup().memoryMax() : ram;
    int from = GONE;
    ContainerProcess victim = null;
    for (int i = 0; i < groups.size(); i++) {
      for (ContainerProcess each : groups.get(i).processes()) {
        boolean candidate = !each.isSpared() && (scope == OomScope.HOST || i == group);
        if (candidate && (victim == null || each.oomPoints(limit) >= victim.oomPoints(limit))) {
          victim = each;
          from = i;
        }
      }
    }
    if (victim == null) {
      return false;
    }
    MemoryGroup old = groups.get(from);
    List<ContainerProcess> gone =
        old.killsAll()
            ? old.processes().stream().filter(each -> !each.isSpared()).toList()
            : List.of(victim);
    for (ContainerProcess each : gone) {
      long points = victim.oomPoints(limit);
      kills.add(new OomKill(old.cgroup().name(), each, scope, limit, points));
    }
    groups.set(from, old.without(gone));
    return own() != GONE;
  }
}
