package io.github.spencerpark.jupyter.kernel.display;

/** Renders values of one class. */
@FunctionalInterface
public interface RenderFunction<T> {
  /** Puts the forms that the context asks for into its container. */
  void render(T value, RenderContext context);
}
