/** The power that hosts take, the energy of what they did, and what consolidation saves. */
@NullMarked
package virtlab.model.energy;

import org.jspecify.annotations.NullMarked;
