package virtlab.model.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.sharing.ProcessorSharing.Finished;
import virtlab.model.sharing.ProcessorSharing.Job;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** Work is neither lost nor made, and more of a resource never hurts where it cannot. */
class WorkConservationTests {

  /** From the finish times alone: what each job got until its finish is its work. */
  @Test
  void everyJobGetsItsWorkAndNoMoment() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(101, run);
      ProcessorSharing cores = cores(random);
      List<Job> jobs = jobs(random);
      List<Finished> done = cores.run(jobs);
      double[] got = received(done, cores);
      for (int i = 0; i < got.length; i++) {
        double work = jobs.get(i).work().value();
        assertThat(got[i]).as("run %s, job %s", run, i).isCloseTo(work, within(1e-9 * (1 + work)));
        double alone = work / Math.min(cores.most().toCores(), cores.capacity().toCores());
        assertThat(done.get(i).response().value()).isGreaterThanOrEqualTo(alone * (1 - 1e-9));
      }
    }
  }

  private static double[] received(List<Finished> done, ProcessorSharing cores) {
    TreeSet<Double> times = new TreeSet<>();
    for (Finished each : done) {
      times.add(each.job().arrival().value());
      times.add(each.finish().value());
    }
    double[] got = new double[done.size()];
    double from = 0;
    for (double to : times) {
      int present = 0;
      for (Finished each : done) {
        present += isPresent(each, from, to) ? 1 : 0;
      }
      double speed = Math.min(cores.most().toCores(), cores.capacity().toCores() / present);
      for (int i = 0; i < got.length; i++) {
        got[i] += isPresent(done.get(i), from, to) ? speed * (to - from) : 0;
      }
      from = to;
    }
    return got;
  }

  private static boolean isPresent(Finished each, double from, double to) {
    return each.job().arrival().value() <= from && each.finish().value() >= to;
  }

  @Test
  void moreCapacityNeverDelaysAJobAndAnotherJobNeverHurriesOne() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(102, run);
      ProcessorSharing cores = cores(random);
      Cpu larger = cores.capacity().plus(Cpu.percent(1 + random.below(200)));
      List<Job> jobs = jobs(random);
      List<Finished> before = cores.run(jobs);
      List<Finished> wider = new ProcessorSharing(larger, cores.most()).run(jobs);
      List<Job> more = new ArrayList<>(jobs);
      more.add(new Job("more", Seconds.of(random.below(30)), Seconds.of(random.exponential(10))));
      List<Finished> fuller = cores.run(more);
      for (int i = 0; i < jobs.size(); i++) {
        double finish = before.get(i).finish().value();
        assertThat(wider.get(i).finish().value())
            .as("run %s", run)
            .isLessThanOrEqualTo(finish * (1 + 1e-12));
        assertThat(fuller.get(i).finish().value())
            .as("run %s", run)
            .isGreaterThanOrEqualTo(finish * (1 - 1e-12));
      }
    }
  }

  @Test
  void aLargerQuotaNeverLeavesMoreWorkWaitingAndNeverStandsStillLonger() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(103, run);
      CpuQuota quota = new CpuQuota(1 + random.below(300_000), 1_000 + random.below(200_000));
      CpuQuota larger =
          new CpuQuota(quota.quotaMicros() + random.below(100_000), quota.periodMicros());
      int threads = 1 + (int) random.below(8);
      List<Long> arrivals = new ArrayList<>();
      long arrived = 0;
      for (int i = 0; i < 10; i++) {
        arrivals.add(random.chance(0.5) ? 0 : random.below(400_000));
        arrived += arrivals.get(i);
      }
      QuotaTimeline small = quota.run(threads, arrivals);
      QuotaTimeline large = larger.run(threads, arrivals);
      for (int i = 0; i < arrivals.size(); i++) {
        QuotaTimeline.Row row = large.rows().get(i);
        assertThat(row.waitingMicros())
            .as("run %s", run)
            .isLessThanOrEqualTo(small.rows().get(i).waitingMicros());
        assertThat(row.throttledMicros())
            .as("run %s", run)
            .isLessThanOrEqualTo(small.rows().get(i).throttledMicros());
      }
      assertThat(large.usedMicros() + large.rows().get(9).waitingMicros()).isEqualTo(arrived);
    }
  }

  /** A group held by its quota gets, over whole periods, what the limit in cores says. */
  @Test
  void aQuotaIsALimitOfQuotaOverPeriod() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(104, run);
      CpuQuota quota = new CpuQuota(1 + random.below(1_000_000), 1_000 + random.below(900_000));
      int threads = 1 + (int) (quota.quotaMicros() / quota.periodMicros());
      QuotaTimeline busy = quota.run(threads, List.of(100_000_000L, 0L, 0L, 0L));
      double cores = busy.usedMicros() / (4.0 * quota.periodMicros());
      assertThat(quota.limit().toCores()).as("run %s", run).isCloseTo(cores, within(1e-9));
      assertThat(quota.limit().toCores()).isLessThanOrEqualTo(cores);
    }
  }

  private static ProcessorSharing cores(RandomStream random) {
    return new ProcessorSharing(
        Cpu.percent(10 + random.below(800)), Cpu.percent(10 + random.below(300)));
  }

  private static List<Job> jobs(RandomStream random) {
    List<Job> jobs = new ArrayList<>();
    for (long left = random.below(10); left >= 0; left--) {
      Seconds arrival = Seconds.of(random.below(30));
      jobs.add(new Job("j" + left, arrival, Seconds.of(random.exponential(10))));
    }
    return jobs;
  }
}
