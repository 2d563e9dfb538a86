/**
 * The workloads of {@code ./virtlab bench model}: placement, sharing, events and functions, over
 * the model's public entries.
 */
@NullMarked
package virtlab.bench;

import org.jspecify.annotations.NullMarked;
