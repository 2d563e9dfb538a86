package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line magic does. */
@FunctionalInterface
public interface LineMagicFunction<T> {
  /** Does it and returns its value. */
  @Nullable T execute(List<String> arguments) throws Exception;
}
