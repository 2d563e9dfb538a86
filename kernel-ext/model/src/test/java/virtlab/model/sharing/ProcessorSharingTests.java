package virtlab.model.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.sharing.ProcessorSharing.Finished;
import virtlab.model.sharing.ProcessorSharing.Job;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

class ProcessorSharingTests {
  private final ProcessorSharing core = ProcessorSharing.of(Cpu.cores(1));

  @Test
  void jobsThatStartTogetherFinishByTheClosedForm() {
    assertThat(finishes(core, job(0, 10), job(0, 20), job(0, 30))).containsExactly(30, 50, 60);
    assertThat(finishes(core, job(0, 30), job(0, 10), job(0, 20))).containsExactly(60, 30, 50);
  }

  @Test
  void laterJobSlowsOnlyWhatIsLeft() {
    assertThat(finishes(core, job(0, 10), job(5, 10))).containsExactly(15, 20);
    assertThat(finishes(core, job(0, 10), job(20, 10), job(5, 0))).containsExactly(10, 30, 5);
  }

  @Test
  void aJobUsesOneCoreAtMost() {
    ProcessorSharing two = ProcessorSharing.of(Cpu.cores(2));
    assertThat(finishes(two, job(0, 10))).containsExactly(10);
    assertThat(finishes(two, job(0, 10), job(0, 20), job(0, 30))).containsExactly(15, 25, 35);
  }

  /** Sorted l: f_k = f_(k−1) + (l_k − l_(k−1)) · (n − k + 1) / capacity. */
  @Test
  void equalsTheClosedFormInTenThousandRandomCases() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(2, run);
      double[] work = new double[1 + (int) random.below(20)];
      Job[] jobs = new Job[work.length];
      for (int i = 0; i < work.length; i++) {
        work[i] = random.exponential(100);
        jobs[i] = new Job("j" + i, Seconds.ZERO, Seconds.of(work[i]));
      }
      double[] finish = finishes(core, jobs);
      Arrays.sort(work);
      Arrays.sort(finish);
      double expected = 0;
      for (int k = 0; k < work.length; k++) {
        expected += (work[k] - (k == 0 ? 0 : work[k - 1])) * (work.length - k);
        assertThat(finish[k]).isCloseTo(expected, within(1e-9 * expected));
      }
    }
  }

  /** Against a simulation that moves every job at every arrival and finish. */
  @Test
  void conservesWorkAndEqualsAPlainSimulation() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(3, run);
      int cores = 1 + (int) random.below(4);
      Job[] jobs = new Job[1 + (int) random.below(10)];
      for (int i = 0; i < jobs.length; i++) {
        jobs[i] =
            new Job("j" + i, Seconds.of(random.below(30)), Seconds.of(random.exponential(10)));
      }
      double[] finish = finishes(ProcessorSharing.of(Cpu.cores(cores)), jobs);
      double[] plain = plain(cores, jobs);
      for (int i = 0; i < jobs.length; i++) {
        assertThat(finish[i]).as("run %s", run).isCloseTo(plain[i], within(1e-9 * plain[i]));
      }
    }
  }

  private static double[] plain(int cores, Job[] jobs) {
    double[] left = new double[jobs.length];
    double[] finish = new double[jobs.length];
    Arrays.setAll(left, i -> jobs[i].work().value());
    Arrays.fill(finish, -1);
    double time = 0;
    while (true) {
      double next = Double.POSITIVE_INFINITY;
      int present = 0;
      for (int i = 0; i < left.length; i++) {
        if (jobs[i].arrival().value() > time) {
          next = Math.min(next, jobs[i].arrival().value());
        } else if (finish[i] < 0) {
          present++;
        }
      }
      double speed = Math.min(1, (double) cores / present);
      int first = -1;
      for (int i = 0; i < left.length; i++) {
        if (jobs[i].arrival().value() <= time && finish[i] < 0 && time + left[i] / speed <= next) {
          next = time + left[i] / speed;
          first = i;
        }
      }
      if (Double.isInfinite(next)) {
        return finish;
      }
      for (int i = 0; i < left.length; i++) {
        if (jobs[i].arrival().value() <= time && finish[i] < 0) {
          left[i] = Math.max(0, left[i] - (next - time) * speed);
        }
      }
      time = next;
      if (first >= 0) {
        finish[first] = time;
      }
    }
  }

  /** M/M/1 with processor sharing: mean response E[S] / (1 − ρ), as with M/M/1 in any order. */
  @Test
  void meanResponseIsThatOfTheTheory() {
    double[] means = new double[30];
    for (int seed = 0; seed < means.length; seed++) {
      RandomStream random = RandomStream.of(9, seed);
      List<Job> jobs = new ArrayList<>();
      double time = 0;
      for (int i = 0; i < 20_000; i++) {
        time += random.exponential(2);
        jobs.add(new Job("j" + i, Seconds.of(time), Seconds.of(random.exponential(1))));
      }
      double sum = 0;
      for (Finished finished : core.run(jobs)) {
        sum += finished.response().value();
      }
      means[seed] = sum / jobs.size();
    }
    double mean = Arrays.stream(means).average().orElseThrow();
    double variance = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / 29;
    assertThat(mean).isCloseTo(2, within(3 * Math.sqrt(variance / 30)));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> core.run(List.of(job(0, 1), job(0, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("job j: found twice, allowed is each name once");
    assertThatThrownBy(() -> ProcessorSharing.of(Cpu.ZERO))
        .hasMessage("capacity in billionths of a core: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> ProcessorSharing.run(List.of(job(0, 1)), jobs -> 0))
        .hasMessage(
            "speed with jobs present: 1, found 0, allowed is a finite number above 0 cores");
    assertThat(core.run(List.of())).isEmpty();
  }

  private static Job job(double arrival, double work) {
    return new Job("j", Seconds.of(arrival), Seconds.of(work));
  }

  private static double[] finishes(ProcessorSharing sharing, Job... jobs) {
    List<Job> named = new ArrayList<>();
    for (Job job : jobs) {
      named.add(new Job("j" + named.size(), job.arrival(), job.work()));
    }
    return sharing.run(named).stream().mapToDouble(done -> done.finish().value()).toArray();
  }
}
