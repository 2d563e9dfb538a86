/** Tables as HTML and as aligned text. */
@NullMarked
package virtlab.views.table;

import org.jspecify.annotations.NullMarked;
