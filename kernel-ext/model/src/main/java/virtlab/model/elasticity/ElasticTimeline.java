package virtlab.model.elasticity;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * What happened to a load, step by step. No request is forgotten: those that arrived were served,
 * are lost, or wait at the end.
 */
public final class ElasticTimeline {
  private final ElasticService service;
  private final LoadTrace trace;
  private final long[] served;
  private final long[] waiting;
  private final int[] ready;
  private final int[] starting;
  private int size;

  /**
   * One step.
   *
   * @param arrived requests that came
   * @param served requests that were served
   * @param waiting requests that wait at its end
   * @param lost requests that found no place in the queue
   * @param needed the fewest instances that serve all that came: what {@link ElasticityMetrics}
   *     call the demand
   * @param ready instances that served: the supply
   * @param starting instances that are paid and do not serve yet
   */
  public record Row(
      long arrived, long served, long waiting, long lost, int needed, int ready, int starting) {}

  ElasticTimeline(ElasticService service, LoadTrace trace) {
    this.service = service;
    this.trace = trace;
    served = new long[trace.steps()];
    waiting = new long[trace.steps()];
    ready = new int[trace.steps()];
    starting = new int[trace.steps()];
  }

  void add(long servedRequests, long waitingRequests, int readyInstances, int startingInstances) {
    served[size] = servedRequests;
    waiting[size] = waitingRequests;
    ready[size] = readyInstances;
    starting[size] = startingInstances;
    size++;
  }

  ScalingSample sample(int place) {
    double capacity = service.perStep();
    return new ScalingSample(
        Seconds.of((place + 1) * trace.step().value()),
        trace.step(),
        ready[place],
        starting[place],
        trace.requests(place) / capacity,
        served[place] / capacity,
        waiting[place] / capacity);
  }

  /** The service that ran. */
  public ElasticService service() {
    return service;
  }

  /** The load that came. */
  public LoadTrace trace() {
    return trace;
  }

  /** How many steps there are. */
  public int steps() {
    return size;
  }

  /** One step, 0 for the first. */
  public Row row(int place) {
    Require.between("step", place, 0, size - 1L);
    long arrived = trace.requests(place);
    long before = place == 0 ? 0 : waiting[place - 1];
    long lost = before + arrived - served[place] - waiting[place];
    int needed = needed(arrived);
    return new Row(
        arrived, served[place], waiting[place], lost, needed, ready[place], starting[place]);
  }

  private int needed(long requests) {
    long each = service.perStep();
    return (int) Math.min(Integer.MAX_VALUE, requests / each + (requests % each == 0 ? 0 : 1));
  }

  /** All steps. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      rows.add(row(i));
    }
    return List.copyOf(rows);
  }

  /** All requests that were served. */
  public long served() {
    long sum = 0;
    for (long each : served) {
      sum += each;
    }
    return sum;
  }

  /** The requests that wait at the end. */
  public long waiting() {
    return waiting[size - 1];
  }

  /** All requests that found no place in the queue. */
  public long lost() {
    return trace.total() - served() - waiting();
  }

  /** The most requests that waited at the end of a step. */
  public long mostWaiting() {
    long most = 0;
    for (long each : waiting) {
      most = Math.max(most, each);
    }
    return most;
  }

  /**
   * How long a served request waited on average: the requests waiting at the ends of the steps,
   * times a step, by the requests served. Source: Little, A Proof for the Queuing Formula L = λW,
   * Operations Research 9 (1961).
   */
  public Seconds meanWait() {
    double sum = 0;
    for (long each : waiting) {
      sum += each;
    }
    long done = served();
    return done == 0 ? Seconds.ZERO : Seconds.of(sum * trace.step().value() / done);
  }

  /** The time of all instances together, starting ones included: what is paid. */
  public Seconds instanceTime() {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += ready[i] + starting[i];
    }
    return Seconds.of(sum * trace.step().value());
  }

  /** The share of the ready instances' time in which they served, 0 to 1; 0 without instances. */
  public double utilisation() {
    long capacity = 0;
    for (int each : ready) {
      capacity += each;
    }
    return capacity == 0 ? 0 : (double) served() / service.perStep() / capacity;
  }

  /** How far and how long the instances were too few and too many. */
  public ElasticityMetrics metrics() {
    int[] needed = new int[size];
    for (int i = 0; i < size; i++) {
      needed[i] = needed(trace.requests(i));
    }
    return ElasticityMetrics.of(needed, ready, trace.step());
  }

  /**
   * How long each instance ran, starting included, if the one started last goes first: what a
   * provider bills. The list of place k holds the runs of the instance that is only there while
   * there are more than k.
   */
  public List<List<Seconds>> runs() {
    List<List<Seconds>> runs = new ArrayList<>();
    List<Integer> begun = new ArrayList<>();
    for (int i = 0; i <= size; i++) {
      int now = i == size ? 0 : ready[i] + starting[i];
      while (begun.size() < now) {
        if (begun.size() == runs.size()) {
          runs.add(new ArrayList<>());
        }
        begun.add(i);
      }
      while (begun.size() > now) {
        int last = begun.size() - 1;
        runs.get(last).add(Seconds.of((i - begun.remove(last)) * trace.step().value()));
      }
    }
    return runs.stream().map(List::copyOf).toList();
  }

  /** For example "served 950 of 1000 requests, 50 lost, 0 waiting; 2.5 instance hours". */
  @Override
  public String toString() {
    return "served "
        + served()
        + " of "
        + trace.total()
        + " requests, "
        + lost()
        + " lost, "
        + waiting()
        + " waiting; "
        + Digits.of(instanceTime().value() / 3600, 2)
        + " instance hours";
  }
}
