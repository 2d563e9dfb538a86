/**
 * Infrastructure as code: a declared state, the actual one, the plan from one to the other, and
 * what drifted.
 */
@NullMarked
package virtlab.model.infrastructure;

import org.jspecify.annotations.NullMarked;
