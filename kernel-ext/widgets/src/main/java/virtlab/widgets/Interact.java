package virtlab.widgets;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that follow a control: {@code interact(1, 64, cpus -> picture(cpus))}. The function runs
 * once for each value at which the control rests or passes slowly enough; values that are overtaken
 * while it runs are left out.
 */
public final class Interact {
  private Interact() {}

  /** A slider over whole numbers, and what the function makes of its value. */
  public static VBox interact(int min, int max, IntFunction<?> picture) {
    IntSlider slider = new IntSlider().min(min).max(max).value(min);
    return below(slider, "value", () -> picture.apply(slider.value()));
  }

  /** A slider over numbers in these steps, and what the function makes of its value. */
  public static VBox interact(double min, double max, double step, DoubleFunction<?> picture) {
    FloatSlider slider = new FloatSlider().min(min).max(max).step(step).value(min);
    return below(slider, "value", () -> picture.apply(slider.value()));
  }

  /** A list to choose from, and what the function makes of the choice. */
  public static <T> VBox interact(List<T> options, Function<? super T, ?> picture) {
    Dropdown list = new Dropdown().options(options);
    return below(list, "index", () -> chosen(list, options, picture));
  }

  private static <T> @Nullable Object chosen(
      Dropdown list, List<T> options, Function<? super T, ?> picture) {
    Integer index = list.index();
    return index == null ? null : picture.apply(options.get(index));
  }

  private static VBox below(Widget control, String value, Supplier<? extends @Nullable Object> f) {
    Output output = new Output();
    control.watch(value, () -> draw(output, f));
    draw(output, f);
    return new Interaction(control, output);
  }

  private static void draw(Output output, Supplier<? extends @Nullable Object> picture) {
    try {
      output.show(picture.get());
    } catch (RuntimeException | AssertionError thrown) {
      output.clear();
      output.capture(
          () -> {
            throw thrown;
          });
    }
  }
}
