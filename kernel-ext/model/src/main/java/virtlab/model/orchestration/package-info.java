/**
 * Container platforms: desired state, scheduling, restart, rolling update, loss of a node,
 * horizontal autoscaling.
 */
@NullMarked
package virtlab.model.orchestration;

import org.jspecify.annotations.NullMarked;
