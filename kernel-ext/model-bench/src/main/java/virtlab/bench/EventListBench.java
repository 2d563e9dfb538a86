package virtlab.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import virtlab.model.random.RandomStream;
import virtlab.model.simulation.FutureEvents;

/**
 * The list of future events alone: 10,000 entities with one event each to come; the next is taken,
 * and its entity gets another one after an exponential wait of mean 1 s (the hold model of Jones,
 * An Empirical Comparison of Priority-Queue and Event-Set Implementations, CACM 29 (1986)). The
 * waits are drawn before, seed 2; five million events a run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 9)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
public class EventListBench {
  /** Events of one run. */
  static final int EVENTS = 5_000_000;

  private static final int ENTITIES = 10_000;
  private static final long SEED = 2;
  private static final int WAITS = 1 << 16;

  private final double[] waits = new double[WAITS];

  /** Draws the waits. */
  @Setup
  public void draw() {
    RandomStream random = RandomStream.of(SEED, 0);
    for (int i = 0; i < WAITS; i++) {
      waits[i] = random.exponential(1);
    }
  }

  /** All events; the time of the last one. */
  @Benchmark
  public double hold() {
    FutureEvents events = new FutureEvents(ENTITIES);
    for (int entity = 0; entity < ENTITIES; entity++) {
      events.schedule(entity, waits[entity]);
    }
    for (int i = 0; i < EVENTS; i++) {
      int entity = events.next();
      events.schedule(entity, events.now() + waits[i & WAITS - 1]);
    }
    return events.now();
  }
}
