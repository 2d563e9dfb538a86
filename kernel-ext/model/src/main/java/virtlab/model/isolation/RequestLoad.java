package virtlab.model.isolation;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.number.RecordText;
import virtlab.model.random.RandomStream;
import virtlab.model.sharing.ProcessorSharing.Job;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Requests that come at random (Poisson), each with an exponentially distributed need for computing
 * time on one core.
 *
 * @param perSecond how many come per second on average, above 0, at most 10^9
 * @param meanWork the mean need, above 0
 * @param count how many come in all, 1 to 10000000
 */
public record RequestLoad(double perSecond, Seconds meanWork, int count) {
  /** Refuses values outside their ranges. */
  public RequestLoad {
    if (!(perSecond > 0 && perSecond <= 1e9)) {
      throw new IllegalArgumentException(
          "requests per second: found "
              + Digits.exact(perSecond)
              + ", allowed is more than 0 and at most 1000000000");
    }
    if (meanWork.value() <= 0) {
      throw new IllegalArgumentException("mean work: found 0 s, allowed is more than 0 s");
    }
    Require.between("requests", count, 1, 10_000_000);
  }

  /** The cores that it needs on average: requests per second · mean work. */
  public double cores() {
    return perSecond * meanWork.value();
  }

  /** The requests of one seed: times and works from streams of their own. */
  List<Job> jobs(long seed) {
    RandomStream times = RandomStream.of(seed, "arrival");
    RandomStream works = RandomStream.of(seed, "work");
    List<Job> jobs = new ArrayList<>(count);
    double time = 0;
    for (int i = 0; i < count; i++) {
      time += times.exponential(1 / perSecond);
      Seconds work = Seconds.of(works.exponential(meanWork.value()));
      jobs.add(new Job("request " + i, Seconds.of(time), work));
    }
    return jobs;
  }

  @Override
  public String toString() {
    return RecordText.of("RequestLoad[perSecond, meanWork, count]", perSecond, meanWork, count);
  }
}
