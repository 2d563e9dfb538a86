package virtlab.model.serverless;

import virtlab.model.random.RandomStream;

/** A service time of a distribution. */
record RandomTime(Distribution times) implements ServiceTime {
  @Override
  public double next(RandomStream random) {
    return times.next(random);
  }
}
