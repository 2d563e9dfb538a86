package virtlab.kernel.magic;

import java.util.List;

/** {@code %%html} and its like: the cell's text is shown as what it is. */
final class ShowMagics {
  private ShowMagics() {}

  static void register(Registry registry) {
    register(registry, "html", "text/html");
    register(registry, "markdown", "text/markdown");
    register(registry, "latex", "text/latex");
    register(registry, "svg", "image/svg+xml");
    register(registry, "javascript", "application/javascript");
    registry.alias("js", "javascript");
  }

  private static void register(Registry registry, String name, String type) {
    registry.cell(name, "%%" + name, call -> show(call, type));
  }

  private static Magic.Outcome show(Magic.Call call, String type) throws MagicException {
    String text = JavaText.literal(call.body());
    String java =
        ("virtlab.display.Display.display(" + text + ", ") + (JavaText.literal(type) + ");");
    return Magic.Outcome.then(List.of(new Piece.Java(call.piece().source(), java, List.of())));
  }
}
