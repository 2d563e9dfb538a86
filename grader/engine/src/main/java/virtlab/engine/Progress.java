package virtlab.engine;

import java.util.function.Consumer;
import virtlab.display.Language;

/** Says after each submission how many are done and how long the rest will take. */
final class Progress {
  private final int all;
  private final Consumer<String> line;
  private final long start = System.nanoTime();
  private int done;

  Progress(int all, Consumer<String> line) {
    this.all = all;
    this.line = line;
  }

  synchronized void finished(String student) {
    done++;
    long left = (System.nanoTime() - start) / done * (all - done) / 1_000_000_000L;
    line.accept(
        "["
            + done
            + "/"
            + all
            + "] "
            + student
            + Language.say(", about ", ", noch etwa ")
            + left
            + Language.say(" s left", " s"));
  }
}
