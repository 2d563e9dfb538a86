package virtlab.display;

import java.util.Collection;
import java.util.Iterator;
import java.util.UUID;

/**
 * A progress bar, shown when it is made and updated in place as the work goes on.
 *
 * <pre>{@code
 * for (Path file : Progress.over("Reading", files)) { … }
 *
 * try (Progress bar = Progress.of("Simulating", 1000)) {
 *   for (int i = 0; i < 1000; i++) { …; bar.step(); }
 * }
 * }</pre>
 */
public final class Progress implements AutoCloseable {
  private static final long BETWEEN_UPDATES_NANOS = 100_000_000;

  private final String label;
  private final long total;
  private final String id = UUID.randomUUID().toString();
  private long done;
  private long shownDone;
  private long shownAt;

  private Progress(String label, long total) {
    this.label = label;
    this.total = total;
    Session.current().display(bundle(), id);
    shownAt = System.nanoTime();
  }

  /** A bar for so many steps, at least one. */
  public static Progress of(String label, long total) {
    if (total < 1) {
      throw new IllegalArgumentException(
          Language.say(
              "progress \"" + label + "\": " + total + " steps; there must be at least one",
              "Fortschritt \"" + label + "\": " + total + " Schritte; nötig ist mindestens einer"));
    }
    return new Progress(label, total);
  }

  /** The items one by one, with a bar that goes on with each of them. */
  public static <T> Iterable<T> over(String label, Collection<T> items) {
    return () ->
        items.isEmpty() ? items.iterator() : new Steps<>(items.iterator(), of(label, items.size()));
  }

  /** One step more. */
  public void step() {
    step(1);
  }

  /** So many steps more. */
  public synchronized void step(long steps) {
    to(done + steps);
  }

  /** So many steps in all. */
  public synchronized void to(long steps) {
    done = Math.max(0, Math.min(total, steps));
    if (done == total || System.nanoTime() - shownAt > BETWEEN_UPDATES_NANOS) {
      update();
    }
  }

  /** Shows how far the work came. */
  @Override
  public synchronized void close() {
    update();
  }

  private void update() {
    if (done != shownDone) {
      shownDone = done;
      Session.current().update(bundle(), id);
      shownAt = System.nanoTime();
    }
  }

  private MimeBundle bundle() {
    String text =
        Language.say(
            label + ": " + done + " of " + total + " (" + 100 * done / total + " %)",
            label + ": " + done + " von " + total + " (" + 100 * done / total + " %)");
    String bar = "<progress max=\"" + total + "\" value=\"" + done + "\"></progress> ";
    return MimeBundle.text(text)
        .with(MimeBundle.HTML, "<label>" + bar + Html.escape(text) + "</label>");
  }

  /** An item is done when the next one is asked for. */
  private static final class Steps<T> implements Iterator<T> {
    private final Iterator<T> items;
    private final Progress bar;
    private boolean working;

    Steps(Iterator<T> items, Progress bar) {
      this.items = items;
      this.bar = bar;
    }

    @Override
    public boolean hasNext() {
      if (working) {
        working = false;
        bar.step();
      }
      return items.hasNext();
    }

    @Override
    public T next() {
      working = hasNext();
      return items.next();
    }
  }
}
