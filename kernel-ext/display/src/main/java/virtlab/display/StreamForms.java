package virtlab.display;

import java.util.Arrays;
import java.util.List;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first elements of a stream; no element behind them is taken from it. */
final class StreamForms {
  private static final int FIRST = 20;

  private StreamForms() {}

  static MimeBundle of(BaseStream<?, ?> stream) {
    Stream<?> few;
    try {
      few = boxed(stream.sequential()).limit(FIRST);
    } catch (IllegalStateException used) {
      return MimeBundle.text(
          Language.say("A stream that has been used already", "Ein schon benutzter Stream"));
    }
    List<@Nullable Object> first = Arrays.asList(few.toArray());
    boolean perhapsMore = first.size() == FIRST;
    String text = PlainText.of(first);
    String shown = perhapsMore ? text.substring(0, text.length() - 1) + ", …]" : text;
    String note =
        perhapsMore
            ? Language.say(
                "The first " + FIRST + " elements of a stream, which is now used up.",
                "Die ersten " + FIRST + " Elemente eines Streams, der damit verbraucht ist.")
            : Language.say(
                "A stream, which is now used up.", "Ein Stream, der damit verbraucht ist.");
    return GridHtml.of(first)
        .map(html -> html + "\n<p>" + note + "</p>")
        .map(html -> MimeBundle.text(shown).with(MimeBundle.HTML, html))
        .orElse(MimeBundle.text(shown));
  }

  private static Stream<?> boxed(BaseStream<?, ?> stream) {
    if (stream instanceof IntStream ints) {
      return ints.boxed();
    } else if (stream instanceof LongStream longs) {
      return longs.boxed();
    } else if (stream instanceof DoubleStream doubles) {
      return doubles.boxed();
    }
    return (Stream<?>) stream;
  }
}
