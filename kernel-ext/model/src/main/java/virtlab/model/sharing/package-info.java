/** Fair shares: weighted max-min with reservations and limits. */
@NullMarked
package virtlab.model.sharing;

import org.jspecify.annotations.NullMarked;
