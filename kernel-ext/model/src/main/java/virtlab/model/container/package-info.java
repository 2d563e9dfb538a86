/**
 * Containers: images as layers, registry and pull, copy on write, cgroup limits and the OOM kill,
 * start times.
 */
@NullMarked
package virtlab.model.container;

import org.jspecify.annotations.NullMarked;
