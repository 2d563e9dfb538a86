/**
 * Containers: images as layers, registry and pull, copy on write, cgroup limits and the OOM kill,
 * start times.
 *
 * <pre>{@code
 * Image java = Image.of("java:21", Layer.of("system", Bytes.mb(80)), Layer.of("java", Bytes.mb(60)));
 * Image shop = java.with("shop:2", Layer.of("shop", Bytes.mb(20)));
 * PullRule rule = PullRule.of(Bandwidth.mbit(80));
 * System.out.println(rule.pull(LayerCache.of(java), shop).transferred());
 * // 20 MB
 * }</pre>
 */
@NullMarked
package virtlab.model.container;

import org.jspecify.annotations.NullMarked;
