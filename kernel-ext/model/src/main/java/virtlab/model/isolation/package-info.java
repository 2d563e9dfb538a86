/** What an overload or a failure of one guest does to its neighbours, with and without limits. */
@NullMarked
package virtlab.model.isolation;

import org.jspecify.annotations.NullMarked;
