/** Makes the classes of the widgets from the published schema of their models. */
@NullMarked
package virtlab.generator;

import org.jspecify.annotations.NullMarked;
