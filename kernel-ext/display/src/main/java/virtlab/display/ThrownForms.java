package virtlab.display;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An exception as a value: what it says, what caused it, and where, folded. */
final class ThrownForms {
  private static final int FRAMES = 20;

  private ThrownForms() {}

  static MimeBundle of(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    StringBuilder html = new StringBuilder();
    Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
    for (@Nullable Throwable next = thrown;
        next != null && told.add(next);
        next = next.getCause()) {
      String one = (next == thrown ? "" : Language.say("Caused by: ", "Verursacht von: ")) + next;
      text.append(text.isEmpty() ? "" : "\n").append(one);
      html.append("<details><summary>").append(Html.escape(one)).append("</summary>\n<pre>");
      html.append(Html.escape(frames(next))).append("</pre></details>\n");
    }
    return MimeBundle.text(text.toString()).with(MimeBundle.HTML, html.toString());
  }

  /** The frames down to where the kernel called the cell. */
  private static String frames(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .takeWhile(frame -> !frame.getClassName().startsWith("jdk.internal.reflect."))
        .limit(FRAMES)
        .map(frame -> "at " + frame)
        .collect(Collectors.joining("\n"));
  }
}
