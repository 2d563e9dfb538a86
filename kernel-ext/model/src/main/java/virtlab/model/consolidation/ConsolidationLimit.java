package virtlab.model.consolidation;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.elasticity.ServerQueue;
import virtlab.model.number.Digits;
import virtlab.model.number.RecordText;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * One load on ever fewer hosts: each is better used, answers later, and takes more along when it
 * fails.
 *
 * @param load what all VMs together need of the processors on average
 * @param perHost the cores of each host
 * @param rows the most hosts first
 */
public record ConsolidationLimit(Cpu load, Cores perHost, List<Row> rows) {
  /**
   * So many hosts that share the load equally.
   *
   * @param hosts how many
   * @param utilisation of each, above 0 and below 1
   * @param stretch how many times as long a request takes as on an idle host, when requests come at
   *     random and wait in one line for the host's cores (M/M/c, {@link ServerQueue}); for one core
   *     it is 1 / (1 − utilisation)
   * @param lost the part of all VMs that falls with one host
   * @param survives whether the other hosts could carry the whole load when one fails
   */
  public record Row(int hosts, double utilisation, double stretch, double lost, boolean survives) {
    /** Refuses values outside their ranges. */
    public Row {
      Require.atLeast("hosts", hosts, 1L);
      Require.between("utilisation", utilisation, 0, 1);
      Require.atLeast("stretch", stretch, 0.0);
      Require.between("part of the VMs that is lost", lost, 0, 1);
    }

    @Override
    public String toString() {
      return RecordText.of(
          "Row[hosts, utilisation, stretch, lost, survives]",
          hosts,
          utilisation,
          stretch,
          lost,
          survives);
    }
  }

  /** Copies the rows. */
  public ConsolidationLimit {
    rows = List.copyOf(rows);
  }

  /**
   * All numbers of hosts that can carry the load, from {@code most} downwards.
   *
   * @param load above 0
   * @param perHost 1 to 10000
   * @param most 1 to 100000
   */
  public static ConsolidationLimit of(Cpu load, Cores perHost, int most) {
    Require.atLeast("load in billionths of a core", load.nanoCores(), 1L);
    Require.between("cores per host", perHost.count(), 1, 10_000);
    Require.between("hosts", most, 1, 100_000);
    long oneHost = perHost.asCpu().nanoCores();
    List<Row> rows = new ArrayList<>();
    for (int hosts = most; load.nanoCores() < hosts * oneHost; hosts--) {
      double utilisation = (double) load.nanoCores() / (hosts * oneHost);
      rows.add(
          new Row(
              hosts,
              utilisation,
              stretch(load.toCores() / hosts, perHost.count()),
              1.0 / hosts,
              load.nanoCores() < (hosts - 1) * oneHost));
    }
    return new ConsolidationLimit(load, perHost, rows);
  }

  private static double stretch(double load, int cores) {
    return new ServerQueue(load, Seconds.of(1), cores).meanResponse().value();
  }

  /** The fewest hosts on which a request takes at most so many times as long; 0 if none. */
  public int fewest(double stretch) {
    int fewest = 0;
    for (Row row : rows) {
      fewest = row.stretch() <= stretch ? row.hosts() : fewest;
    }
    return fewest;
  }

  /** For example "10 cores of load: 2 hosts at 62.5 % answer 1.04 times as late as idle ones". */
  @Override
  public String toString() {
    if (rows.isEmpty()) {
      return load + " of load: more than these hosts can carry";
    }
    Row last = rows.get(rows.size() - 1);
    return load
        + " of load: "
        + (last.hosts() == 1 ? "1 host" : last.hosts() + " hosts")
        + " at "
        + Digits.of(100 * last.utilisation(), 1)
        + " % answer "
        + Digits.of(last.stretch(), 2)
        + " times as late as idle ones, and one failure takes "
        + Digits.of(100 * last.lost(), 1)
        + " % of the VMs";
  }
}
