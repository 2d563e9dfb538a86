package virtlab.display;

import java.util.function.Function;

/**
 * What a library implements to say how its values are shown. The kernel finds it with {@link
 * java.util.ServiceLoader} in each jar that a notebook adds, whether by {@code %maven}, {@code
 * %jars} or {@code %classpath}: the jar holds a file {@code
 * META-INF/services/virtlab.display.RendererProvider} with the name of the class.
 *
 * <pre>{@code
 * public final class MatrixRenderers implements RendererProvider {
 *   public void register(Target target) {
 *     target.show(Matrix.class, m -> MimeBundle.text(m.toString()).with(MimeBundle.HTML, m.html()));
 *   }
 * }
 * }</pre>
 *
 * <p>What a notebook registers itself goes before what its libraries say. Values of {@code
 * java.lang}, such as numbers and strings, are the kernel's alone.
 */
public interface RendererProvider {
  /** Says how values are shown; called once, before the first value that it could concern. */
  void register(Target target);

  /** Where a library says it. */
  interface Target {
    /** Values of this type and its subtypes are shown so. */
    <T> void show(Class<T> type, Function<? super T, MimeBundle> form);
  }
}
