package virtlab.model.datacenter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import virtlab.model.unit.Seconds;

/**
 * The VMs that are in the data centre now, one row each in plain arrays; the row of one that left
 * is used again.
 */
final class VmTable {
  /** What a VM does. */
  enum Phase {
    WAITING,
    BOOTING,
    RUNNING,
    COPYING,
    STOPPED
  }

  /** Not in a group, on no host, or going to none. */
  static final int NONE = -1;

  private static final int FIRST_ROOM = 64;

  /** The place in the list of results. */
  int[] number = new int[FIRST_ROOM];

  VmRequest[] request = new VmRequest[FIRST_ROOM];
  int[] flavour = new int[FIRST_ROOM];
  int[] group = new int[FIRST_ROOM];
  Phase[] phase = new Phase[FIRST_ROOM];
  int[] host = new int[FIRST_ROOM];

  /** Its place in its host's list. */
  int[] place = new int[FIRST_ROOM];

  /** The host to which it moves. */
  int[] target = new int[FIRST_ROOM];

  /** When it came to its host, and when its migration began. */
  double[] since = new double[FIRST_ROOM];

  double[] moveStart = new double[FIRST_ROOM];
  double[] weight = new double[FIRST_ROOM];

  /** The cores that it wants, also while it may have none. */
  double[] want = new double[FIRST_ROOM];

  double[] share = new double[FIRST_ROOM];

  /** What is left to do, in seconds of one core; infinite without an end. */
  double[] work = new double[FIRST_ROOM];

  double[] wanted = new double[FIRST_ROOM];
  double[] received = new double[FIRST_ROOM];
  double[] redone = new double[FIRST_ROOM];

  /** What it had received when it last started, and when its group last looked. */
  double[] mark = new double[FIRST_ROOM];

  /** How often its demand changed. */
  int[] changes = new int[FIRST_ROOM];

  List<List<VmStay>> stays = new ArrayList<>();
  private int[] free = new int[FIRST_ROOM];
  private int freeCount;
  private int end;

  /** A row for a VM that waits, wants nothing yet and has all its work to do. */
  int open(int itsNumber, VmRequest itsRequest, int itsFlavour, int itsGroup) {
    int row = freeCount > 0 ? free[--freeCount] : end++;
    if (row == number.length) {
      grow(row + row / 2);
    }
    if (row == stays.size()) {
      stays.add(List.of());
    }
    number[row] = itsNumber;
    request[row] = itsRequest;
    flavour[row] = itsFlavour;
    group[row] = itsGroup;
    phase[row] = Phase.WAITING;
    host[row] = NONE;
    target[row] = NONE;
    weight[row] = itsRequest.flavour().resources().cores().count();
    want[row] = 0;
    share[row] = 0;
    work[row] = allWork(itsRequest);
    wanted[row] = 0;
    received[row] = 0;
    redone[row] = 0;
    mark[row] = 0;
    changes[row] = 0;
    stays.set(row, List.of());
    return row;
  }

  static double allWork(VmRequest request) {
    return request.end() == VmEnd.WORK_DONE ? request.amount().value() : Double.POSITIVE_INFINITY;
  }

  /** Frees the row of a VM that left. */
  void close(int row) {
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = row;
    phase[row] = Phase.WAITING;
    number[row] = NONE;
  }

  /** How many rows were ever used at the same time: all are smaller. */
  int rows() {
    return end;
  }

  /** Whether a VM stands in this row. */
  boolean isOpen(int row) {
    return number[row] != NONE;
  }

  /** Whether it may have processor now. */
  boolean runs(int row) {
    return phase[row] == Phase.RUNNING || phase[row] == Phase.COPYING;
  }

  /** Notes the end of its time on a host. */
  void stayed(int row, String itsHost, double now) {
    Seconds from = CenterLedger.same(request[row].arrival(), since[row]);
    VmStay stay = new VmStay(itsHost, from, Seconds.of(now));
    if (stays.get(row).isEmpty()) {
      stays.set(row, List.of(stay));
    } else {
      List<VmStay> more = new ArrayList<>(stays.get(row));
      more.add(stay);
      stays.set(row, more);
    }
  }

  private void grow(int room) {
    number = Arrays.copyOf(number, room);
    request = Arrays.copyOf(request, room);
    flavour = Arrays.copyOf(flavour, room);
    group = Arrays.copyOf(group, room);
    phase = Arrays.copyOf(phase, room);
    host = Arrays.copyOf(host, room);
    place = Arrays.copyOf(place, room);
    target = Arrays.copyOf(target, room);
    since = Arrays.copyOf(since, room);
    moveStart = Arrays.copyOf(moveStart, room);
    weight = Arrays.copyOf(weight, room);
    want = Arrays.copyOf(want, room);
    share = Arrays.copyOf(share, room);
    work = Arrays.copyOf(work, room);
    wanted = Arrays.copyOf(wanted, room);
    received = Arrays.copyOf(received, room);
    redone = Arrays.copyOf(redone, room);
    mark = Arrays.copyOf(mark, room);
    changes = Arrays.copyOf(changes, room);
  }
}
