package virtlab.model.serverless;

import virtlab.model.number.Digits;
import virtlab.model.random.RandomStream;
import virtlab.model.serverless.FunctionCall.Outcome;
import virtlab.model.unit.Seconds;

/** The events of one function, one after the other; functions do not touch each other. */
final class FunctionRun {
  /** Sees every try. */
  @FunctionalInterface
  interface Watcher {
    void saw(double arrival, double working, double end, Outcome outcome);
  }

  /**
   * What looks at a run.
   *
   * @param horizon until when, in seconds
   * @param watcher sees every try
   * @param responses counts response times, of one run after the other
   */
  record Observers(double horizon, Watcher watcher, Responses.Counter responses) {}

  private static final int STREAMS = 4;

  private final FunctionLoad load;
  private final double horizon;
  private final Watcher watcher;
  private final Responses.Counter responses;
  private final KeepAlive.IdleRule idle;
  private final Pool pool;
  private final TimeHeap retries = new TimeHeap();
  private final EventSource source;
  private final ServiceTime service;
  private final RandomStream arrivals;
  private final RandomStream services;
  private final RandomStream chances;
  private final double limit;
  private final double coldStart;
  private final double warmStart;
  private final boolean chancy;
  private long events;
  private long calls;
  private long cold;
  private long refused;
  private long failed;
  private long lost;
  private double busy;

  FunctionRun(FunctionLoad load, Seed seed, Observers observers) {
    this.load = load;
    this.horizon = observers.horizon();
    this.watcher = observers.watcher();
    this.responses = observers.responses();
    this.idle = load.keepAlive().forFunction();
    this.pool = new Pool(load.instances(), idle);
    this.arrivals = RandomStream.of(seed.value(), STREAMS * seed.function());
    this.services = RandomStream.of(seed.value(), STREAMS * seed.function() + 1);
    this.chances = RandomStream.of(seed.value(), STREAMS * seed.function() + 2);
    this.source = drawn(load.source(), arrivals);
    this.service = drawn(load.service(), services);
    this.limit = load.instances().timeLimit().value();
    this.coldStart = load.instances().coldStart().value();
    this.warmStart = load.instances().warmStart().value();
    this.chancy = load.delivery().failure() > 0 || load.delivery().duplicate() > 0;
  }

  /** The experiment's seed and the function's number. */
  record Seed(long value, long function) {}

  private static EventSource drawn(EventSource source, RandomStream random) {
    if (source instanceof RandomGaps gaps) {
      Draws draws = new Draws(gaps.gaps(), random);
      return (now, stream) -> now + draws.next();
    }
    return source;
  }

  private static ServiceTime drawn(ServiceTime service, RandomStream random) {
    if (service instanceof RandomTime times) {
      Draws draws = new Draws(times.times(), random);
      return stream -> draws.next();
    }
    return service;
  }

  FunctionResult run() {
    double last = 0;
    double next = eventAfter(0);
    while (true) {
      double retry = retries.firstTime();
      if (Math.min(next, retry) >= horizon) {
        return result();
      }
      if (retry <= next) {
        int attempt = retries.firstValue();
        retries.removeFirst();
        serve(retry, attempt);
      } else {
        events++;
        if (events > 1) {
          idle.gap(next - last);
        }
        last = next;
        serve(next, 0);
        if (chancy && chances.uniform() < load.delivery().duplicate()) {
          serve(next, 0);
        }
        next = eventAfter(next);
      }
    }
  }

  private void serve(double now, int attempt) {
    pool.endUntil(now);
    int instance = pool.takeWarm(now);
    boolean warm = instance >= 0;
    if (!warm) {
      instance = pool.takeCold();
      if (instance < 0) {
        refused++;
        watcher.saw(now, now, now, Outcome.REFUSED);
        again(now, attempt);
        return;
      }
      cold++;
      pool.readyAt(instance, now + coldStart);
    }
    calls++;
    double working = Math.max(pool.ready(instance), now + warmStart);
    double wanted = serviceTime();
    double time = Math.min(limit, wanted);
    double end = working + time;
    busy += time;
    pool.run(instance, end);
    responses.add(warm, end - now);
    watcher.saw(now, working, end, warm ? Outcome.WARM : Outcome.COLD);
    if (wanted > limit || (chancy && chances.uniform() < load.delivery().failure())) {
      failed++;
      again(end, attempt);
    }
  }

  private double eventAfter(double now) {
    double next = source.next(now, arrivals);
    if (!(next >= now)) {
      throw new IllegalArgumentException(
          "function "
              + load.name()
              + ": found an event at second "
              + Digits.exact(next)
              + ", allowed is from second "
              + Digits.exact(now)
              + " on");
    }
    return next;
  }

  private double serviceTime() {
    double wanted = service.next(services);
    if (!(wanted >= 0)) {
      throw new IllegalArgumentException(
          "function "
              + load.name()
              + ": found a call of "
              + Digits.exact(wanted)
              + " s, allowed is 0 s or more");
    }
    return wanted;
  }

  private void again(double end, int attempt) {
    if (attempt < load.delivery().retries()) {
      retries.add(end + load.delivery().delay().value(), attempt + 1);
    } else {
      lost++;
    }
  }

  private FunctionResult result() {
    pool.endUntil(horizon);
    return new FunctionResult(
        load.name(),
        events,
        calls,
        cold,
        refused,
        failed,
        lost,
        retries.size(),
        Seconds.of(busy),
        Seconds.of(pool.idleSeconds(horizon)),
        pool.peak(),
        responses.take());
  }
}
