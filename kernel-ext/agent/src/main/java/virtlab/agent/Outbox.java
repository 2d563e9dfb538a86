package virtlab.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import virtlab.childjvm.link.Frame;
import virtlab.childjvm.link.Link;
import virtlab.childjvm.link.UserMessage;

/**
 * Everything that leaves the user process, in one order. Text is gathered until there are 8 KB of
 * it, 40 ms have gone by, another stream writes, or something else is sent.
 */
final class Outbox {
  private static final int GATHERED_CHARS = 8192;

  /** A long line is sent in pieces, so that whoever passes them on never holds it whole. */
  private static final int PIECE_CHARS = 64 << 10;

  private static final long GATHERED_MILLIS = 40;

  /** So many cells may still put out text at the same time. */
  private static final int CELLS = 200;

  private final Link link;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition gathering = lock.newCondition();
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Fold> folds = new LinkedHashMap<>();
  private final Set<String> stopping = ConcurrentHashMap.newKeySet();
  private String token = "";
  private String name = "";

  Outbox(Link link) {
    this.link = link;
    Thread flusher = new Thread(this::flushInTime, "virtlab-output");
    flusher.setDaemon(true);
    flusher.start();
  }

  /** Makes the calls of this cell's threads end with {@link CellStopped}. */
  void stop(String cell) {
    if (CellStopped.SIGNAL.getMessage() != null) { // the debugger needs the class initialised
      stopping.add(cell);
    }
  }

  /** Ends the calling thread if its cell was interrupted. */
  void leaveIfStopped() {
    if (!stopping.isEmpty() && stopping.contains(CellToken.current())) {
      throw CellStopped.SIGNAL;
    }
  }

  /** Puts out these texts, one behind the other and nothing between them. */
  void stream(String stream, String... texts) {
    leaveIfStopped();
    String cell = CellToken.shown();
    lock.lock();
    try {
      if (text.length() > 0 && !(cell.equals(token) && stream.equals(name))) {
        flush();
      }
      token = cell;
      name = stream;
      boolean first = text.length() == half();
      for (String more : texts) {
        append(fold(cell).take(more));
      }
      if (first && text.length() > half()) {
        gathering.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private void append(String more) {
    for (int from = 0; from < more.length(); from += PIECE_CHARS) {
      leaveIfStopped();
      text.append(more, from, Math.min(more.length(), from + PIECE_CHARS));
      if (text.length() >= GATHERED_CHARS) {
        flushWhole();
      }
    }
  }

  private Fold fold(String cell) {
    Fold fold = folds.get(cell);
    if (fold == null) {
      fold = new Fold();
      folds.put(cell, fold);
      if (folds.size() > CELLS) {
        folds.remove(folds.keySet().iterator().next());
      }
    }
    return fold;
  }

  /** Sends the end of a cell, after what is still to be shown of a folded output. */
  void end(String cell, Frame end) {
    lock.lock();
    try {
      flush();
      Fold fold = folds.get(cell);
      if (fold != null) {
        token = cell;
        text.append(fold.unfold());
      }
      flush();
      put(end);
    } finally {
      lock.unlock();
    }
  }

  void send(Frame frame) {
    lock.lock();
    try {
      flush();
      put(frame);
    } finally {
      lock.unlock();
    }
  }

  private void flush() {
    if (text.length() > 0) {
      Frame frame =
          Frame.of(UserMessage.STREAM).text(token).text(name).text(text.toString()).frame();
      text.setLength(0);
      put(frame);
    }
  }

  /** How many characters at the end wait for the other half of their surrogate pair. */
  private int half() {
    int last = text.length() - 1;
    return last >= 0 && Character.isHighSurrogate(text.charAt(last)) ? 1 : 0;
  }

  private void flushWhole() {
    int whole = text.length() - half();
    String half = text.substring(whole);
    text.setLength(whole);
    flush();
    text.append(half);
  }

  private void put(Frame frame) {
    boolean interrupted = false;
    while (true) {
      try {
        link.send(frame);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void flushInTime() {
    lock.lock();
    try {
      while (true) {
        while (text.length() == half()) {
          gathering.await();
        }
        long left = TimeUnit.MILLISECONDS.toNanos(GATHERED_MILLIS);
        while (left > 0) {
          left = gathering.awaitNanos(left);
        }
        flushWhole();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
