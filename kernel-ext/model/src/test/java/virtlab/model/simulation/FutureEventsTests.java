package virtlab.model.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;

class FutureEventsTests {
  private record Event(int entity, double time, int order) {}

  @Test
  void comesInTimeOrderAndOfEqualTimesInTheOrderOfScheduling() {
    FutureEvents events = new FutureEvents(1);
    events.schedule(7, 2);
    events.schedule(3, 1);
    events.schedule(5, 2);
    events.schedule(4, 1);
    List<Integer> order = new ArrayList<>();
    while (!events.isEmpty()) {
      order.add(events.next());
    }
    assertThat(order).containsExactly(3, 4, 7, 5);
    assertThat(events.now()).isEqualTo(2);
    assertThat(events.nextTime()).isInfinite();
  }

  @Test
  void schedulingAgainMovesAnEventBehindItsEquals() {
    FutureEvents events = new FutureEvents(3);
    events.schedule(0, 1);
    events.schedule(1, 5);
    events.schedule(0, 5);
    events.schedule(2, 9);
    events.cancel(2);
    events.cancel(2);
    assertThat(events.size()).isEqualTo(2);
    assertThat(events.next()).isEqualTo(1);
    assertThat(events.isScheduled(1)).isFalse();
    assertThat(events.next()).isZero();
    assertThat(events.isEmpty()).isTrue();
  }

  /** Against a list that is searched from end to end, in 10,000 random cases of 40 steps. */
  @Test
  void doesWhatAPlainListDoes() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(1, run);
      FutureEvents events = new FutureEvents(1 + (int) random.below(4));
      List<Event> plain = new ArrayList<>();
      double now = 0;
      for (int step = 0; step < 40; step++) {
        int entity = (int) random.below(12);
        long kind = random.below(6);
        if (kind < 3) {
          double time = now + random.below(4);
          plain.removeIf(event -> event.entity() == entity);
          plain.add(new Event(entity, time, step));
          events.schedule(entity, time);
        } else if (kind == 3) {
          plain.removeIf(event -> event.entity() == entity);
          events.cancel(entity);
        } else if (!plain.isEmpty()) {
          Event first = first(plain);
          plain.remove(first);
          assertThat(events.next()).as("run %s step %s", run, step).isEqualTo(first.entity());
          now = first.time();
          assertThat(events.now()).isEqualTo(now);
        }
        assertThat(events.size()).isEqualTo(plain.size());
        assertThat(events.isScheduled(entity))
            .isEqualTo(plain.stream().anyMatch(event -> event.entity() == entity));
        if (kind == 5) {
          assertThat(events.nextTime())
              .isEqualTo(plain.isEmpty() ? Double.POSITIVE_INFINITY : first(plain).time());
        }
      }
    }
  }

  private static Event first(List<Event> events) {
    return events.stream()
        .min(Comparator.comparingDouble(Event::time).thenComparing(Event::order))
        .orElseThrow();
  }

  @Test
  void saysWhatIsWrong() {
    FutureEvents events = new FutureEvents(2);
    events.schedule(0, 5);
    events.next();
    assertThatThrownBy(() -> events.schedule(1, 4.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("entity 1: found an event at 4.5, allowed is a time from now, 5");
    assertThatThrownBy(() -> events.schedule(1, Double.NaN))
        .hasMessage("entity 1: found an event at not a number, allowed is a time from now, 5");
    assertThatThrownBy(() -> events.schedule(-1, 6))
        .hasMessage("entity: found -1, allowed are 0 to 1073741823");
    assertThatThrownBy(() -> new FutureEvents(0))
        .hasMessage("entities: found 0, allowed are 1 to 1073741824");
    assertThatThrownBy(events::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("events: found none, allowed is to ask isEmpty() first");
  }
}
