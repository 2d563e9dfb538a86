package virtlab.model.serverless;

import virtlab.model.random.RandomStream;

/** Events after gaps of a distribution. */
record RandomGaps(Distribution gaps) implements EventSource {
  @Override
  public double next(double now, RandomStream random) {
    return now + gaps.next(random);
  }
}
