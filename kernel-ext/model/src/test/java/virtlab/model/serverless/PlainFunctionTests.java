package virtlab.model.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.serverless.FunctionCall.Outcome;
import virtlab.model.unit.Seconds;

/** The same as a plain simulation with an object for each instance, call by call. */
class PlainFunctionTests {
  /** Whole seconds, so that ends, arrivals and the ends of idle times often coincide. */
  private record Case(
      List<Double> arrivals,
      List<Double> services,
      double cold,
      double warm,
      double kept,
      int most,
      int provisioned,
      double end) {
    static Case drawn(RandomStream random) {
      List<Double> arrivals = new ArrayList<>();
      List<Double> services = new ArrayList<>();
      double now = 0;
      for (int i = 0; i < 40; i++) {
        now += random.chance(0.1) ? 5 + random.below(10) : random.below(3);
        arrivals.add(now);
        services.add((double) random.below(6));
      }
      long warm = random.below(2);
      int most = 1 + (int) random.below(30);
      int provisioned = (int) random.below(Math.min(3, most + 1));
      return new Case(
          arrivals,
          services,
          warm + random.below(3),
          warm,
          random.below(6),
          most,
          provisioned,
          now + random.below(8) - 3);
    }

    FunctionLoad load() {
      Iterator<Double> arrival = arrivals.iterator();
      Iterator<Double> service = services.iterator();
      return FunctionLoad.of(
              "f",
              (time, random) -> arrival.hasNext() ? arrival.next() : Double.POSITIVE_INFINITY,
              random -> service.next())
          .on(
              new Instances(
                  Seconds.of(cold), Seconds.of(warm), 1, most, provisioned, Seconds.of(900)))
          .keeping(KeepAlive.fixed(Seconds.of(kept)));
    }
  }

  private record Free(boolean stays, double since) {}

  private record Running(double end, boolean stays) {}

  /** Free instances on a stack, the last used on top; of equal ends the provisioned come first. */
  private static final class Plain {
    private final Case given;
    private final Deque<Free> free = new ArrayDeque<>();
    private final PriorityQueue<Running> running =
        new PriorityQueue<>(
            Comparator.comparingDouble(Running::end).thenComparing(each -> !each.stays()));
    private final List<FunctionCall> calls = new ArrayList<>();
    private double idle;

    Plain(Case given) {
      this.given = given;
      for (int i = 0; i < given.provisioned(); i++) {
        free.push(new Free(true, 0));
      }
    }

    void run() {
      int served = 0;
      for (double now : given.arrivals()) {
        if (now >= given.end()) {
          break;
        }
        endUntil(now);
        boolean warm = false;
        boolean stays = false;
        while (!warm && !free.isEmpty()) {
          Free top = free.pop();
          warm = top.stays() || top.since() + given.kept() >= now;
          stays = top.stays();
          idle += warm ? now - top.since() : given.kept();
        }
        if (!warm && running.size() >= given.most()) {
          calls.add(call(now, now, now, Outcome.REFUSED));
        } else {
          double working = now + (warm ? given.warm() : given.cold());
          double end = working + given.services().get(served++);
          running.add(new Running(end, warm && stays));
          calls.add(call(now, working, end, warm ? Outcome.WARM : Outcome.COLD));
        }
      }
      endUntil(given.end());
      for (Free each : free) {
        double until = each.stays() ? given.end() : each.since() + given.kept();
        idle += Math.max(0, Math.min(given.end(), until) - each.since());
      }
    }

    private void endUntil(double now) {
      while (!running.isEmpty() && running.peek().end() <= now) {
        Running over = running.remove();
        free.push(new Free(over.stays(), over.end()));
      }
    }

    private static FunctionCall call(double arrival, double working, double end, Outcome outcome) {
      return new FunctionCall(Seconds.of(arrival), Seconds.of(working), Seconds.of(end), outcome);
    }
  }

  @Test
  void everyCallGoesAsInAPlainSimulation() {
    long warm = 0;
    long refused = 0;
    for (int run = 0; run < Cases.MANY; run++) {
      Case given = Case.drawn(RandomStream.of(171, run));
      Plain plain = new Plain(given);
      plain.run();
      Seconds end = Seconds.of(Math.max(0, given.end()));
      List<FunctionCall> calls = Faas.calls(given.load(), end, 1);
      assertThat(calls).as("run %s", run).isEqualTo(plain.calls);
      FunctionResult sums = Faas.run(List.of(given.load()), end, 1).functions().get(0);
      assertThat(sums.idle().value()).as("run %s", run).isEqualTo(plain.idle);
      assertThat(sums.events()).isEqualTo(calls.size());
      assertThat(sums.refused()).isEqualTo(count(calls, Outcome.REFUSED));
      assertThat(sums.cold()).isEqualTo(count(calls, Outcome.COLD));
      warm += count(calls, Outcome.WARM);
      refused += sums.refused();
    }
    assertThat(warm).as("the cases are worth something").isGreaterThan(Cases.MANY);
    assertThat(refused).isGreaterThan(Cases.MANY);
  }

  private static long count(List<FunctionCall> calls, Outcome outcome) {
    return calls.stream().filter(call -> call.outcome() == outcome).count();
  }
}
