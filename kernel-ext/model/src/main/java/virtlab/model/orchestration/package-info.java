/**
 * Container platforms: desired state, scheduling, restart, rolling update, loss of a node,
 * horizontal autoscaling.
 *
 * <pre>{@code
 * System.out.println(HorizontalAutoscaler.of(75, 1, 100).desired(50, 90));
 * // 60
 * }</pre>
 */
@NullMarked
package virtlab.model.orchestration;

import org.jspecify.annotations.NullMarked;
