/** The one drawing model: marks on a sheet, and its outputs SVG and PNG. */
@NullMarked
package virtlab.views.drawing;

import org.jspecify.annotations.NullMarked;
