/**
 * Fair shares: max-min, quotas, quanta by lottery and stride, processor sharing, dominant shares.
 */
@NullMarked
package virtlab.model.sharing;

import org.jspecify.annotations.NullMarked;
