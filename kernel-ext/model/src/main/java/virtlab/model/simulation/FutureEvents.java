package virtlab.model.simulation;

import java.util.Arrays;
import java.util.NoSuchElementException;
import virtlab.model.number.Digits;
import virtlab.model.unit.Require;

/**
 * The list of future events: each entity has at most one, named by the entity's number. Events come
 * in the order of their times; of equal times the one scheduled first comes first.
 *
 * <p>A heap with four children per node in plain arrays, indexed by entity, so that an event is
 * moved or cancelled in O(log n) and nothing is allocated. Source: Johnson, Priority Queues with
 * Update and Finding Minimum Spanning Trees, Information Processing Letters 4 (1975).
 */
public final class FutureEvents {
  private static final int CHILDREN = 4;
  private static final int ABSENT = -1;

  /** The times as bits: of numbers from 0 on, the larger one has the larger bits. */
  private long[] keys;

  private int[] entities;
  private int[] places;
  private long[] orders;
  private int size;
  private long scheduled;
  private double now;

  /** The first place is free, because its event was just taken: the next one goes there. */
  private boolean hole;

  /** An empty list for entities 0 to {@code entities − 1}; grows when a higher one is scheduled. */
  public FutureEvents(int entities) {
    int room = (int) Require.between("entities", entities, 1, 1 << 30);
    keys = new long[room];
    this.entities = new int[room];
    places = new int[room];
    orders = new long[room];
    Arrays.fill(places, ABSENT);
  }

  /** How many events are to come. */
  public int size() {
    return hole ? size - 1 : size;
  }

  /** Whether nothing is to come. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** The time of the event last taken; 0 before the first. */
  public double now() {
    return now;
  }

  /** Whether this entity has an event to come. */
  public boolean isScheduled(int entity) {
    return entity >= 0 && entity < places.length && places[entity] != ABSENT;
  }

  /**
   * Schedules an entity's event, in place of an earlier one if it has one.
   *
   * @param entity its number, 0 or more
   * @param time when, not before {@link #now()}
   */
  public void schedule(int entity, double time) {
    if (!(time >= now) || time == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "entity "
              + entity
              + ": found an event at "
              + Digits.exact(time)
              + ", allowed is a time from now, "
              + Digits.exact(now));
    }
    makeRoom(entity);
    long key = Double.doubleToRawLongBits(time + 0.0);
    if (places[entity] != ABSENT) {
      close();
      orders[entity] = scheduled++;
      move(places[entity], entity, key);
      return;
    }
    orders[entity] = scheduled++;
    if (hole) {
      hole = false;
      sink(0, entity, key);
    } else {
      rise(size++, entity, key);
    }
  }

  /** Takes an entity's event from the list, if it has one. */
  public void cancel(int entity) {
    if (!isScheduled(entity)) {
      return;
    }
    close();
    int place = places[entity];
    places[entity] = ABSENT;
    size--;
    if (place < size) {
      move(place, entities[size], keys[size]);
    }
  }

  /** Takes the next event: moves {@link #now()} to its time and returns its entity. */
  public int next() {
    close();
    if (size == 0) {
      throw new NoSuchElementException("events: found none, allowed is to ask isEmpty() first");
    }
    int entity = entities[0];
    now = Double.longBitsToDouble(keys[0]);
    places[entity] = ABSENT;
    hole = true;
    return entity;
  }

  /** The time of the next event; infinite if there is none. */
  public double nextTime() {
    close();
    return size == 0 ? Double.POSITIVE_INFINITY : Double.longBitsToDouble(keys[0]);
  }

  private void close() {
    if (hole) {
      hole = false;
      size--;
      if (size > 0) {
        sink(0, entities[size], keys[size]);
      }
    }
  }

  private void makeRoom(int entity) {
    Require.between("entity", entity, 0, (1 << 30) - 1);
    if (entity >= places.length) {
      int before = places.length;
      int room = Math.max(entity + 1, before + before / 2);
      keys = Arrays.copyOf(keys, room);
      entities = Arrays.copyOf(entities, room);
      places = Arrays.copyOf(places, room);
      orders = Arrays.copyOf(orders, room);
      Arrays.fill(places, before, room, ABSENT);
    }
  }

  private void move(int place, int entity, long key) {
    if (place > 0 && before(key, entity, (place - 1) / CHILDREN)) {
      rise(place, entity, key);
    } else {
      sink(place, entity, key);
    }
  }

  private void rise(int from, int entity, long key) {
    int place = from;
    while (place > 0) {
      int parent = (place - 1) / CHILDREN;
      if (!before(key, entity, parent)) {
        break;
      }
      put(place, entities[parent], keys[parent]);
      place = parent;
    }
    put(place, entity, key);
  }

  private void sink(int from, int entity, long key) {
    int place = from;
    int child = CHILDREN * place + 1;
    while (child < size) {
      int least = child + CHILDREN <= size ? leastOfFour(child) : leastUpTo(child, size);
      if (before(key, entity, least)) {
        break;
      }
      put(place, entities[least], keys[least]);
      place = least;
      child = CHILDREN * place + 1;
    }
    put(place, entity, key);
  }

  /** The first of four brothers: two comparisons side by side, then one; equal times are rare. */
  private int leastOfFour(int child) {
    long a = keys[child];
    long b = keys[child + 1];
    long c = keys[child + 2];
    long d = keys[child + 3];
    int left = b < a ? child + 1 : child;
    int right = d < c ? child + 3 : child + 2;
    long first = b < a ? b : a;
    long second = d < c ? d : c;
    if (a == b || c == d || first == second) {
      return leastUpTo(child, child + CHILDREN);
    }
    return second < first ? right : left;
  }

  private int leastUpTo(int child, int end) {
    int least = child;
    for (int other = child + 1; other < end; other++) {
      if (before(keys[other], entities[other], least)) {
        least = other;
      }
    }
    return least;
  }

  private boolean before(long key, int entity, int place) {
    long other = keys[place];
    return key < other || (key == other && orders[entity] < orders[entities[place]]);
  }

  private void put(int place, int entity, long key) {
    entities[place] = entity;
    keys[place] = key;
    places[entity] = place;
  }
}
