package virtlab.agent;

import virtlab.display.Language;

/**
 * How much text one cell has put out. Its first {@value #SHOWN} characters are shown, and of what
 * follows, when the cell ends, the last {@value #TAIL}; no front end stands a gigabyte.
 */
final class Fold {
  private static final int SHOWN = 32 << 20;
  private static final int TAIL = 8 << 10;

  private int shown;
  private long left;
  private final StringBuilder tail = new StringBuilder(0);

  /** The part of this text that is shown now. */
  String take(String text) {
    int room = SHOWN - shown;
    if (text.length() <= room) {
      shown += text.length();
      return text;
    }
    shown = SHOWN;
    leave(text.substring(room));
    return text.substring(0, room);
  }

  private void leave(String text) {
    left += text.length();
    tail.append(text, Math.max(0, text.length() - TAIL), text.length());
    tail.delete(0, Math.max(0, tail.length() - TAIL));
  }

  /** What is shown in place of the text left out so far; empty if none was. */
  String unfold() {
    if (left == 0) {
      return "";
    }
    long hidden = left - tail.length();
    String note =
        Language.say(
            "\n[This cell put out too much: " + hidden + " characters are left out here.]\n",
            "\n[Diese Zelle gibt zu viel aus: " + hidden + " Zeichen sind hier ausgelassen.]\n");
    String shownNow = note + tail;
    left = 0;
    tail.setLength(0);
    return shownNow;
  }
}
