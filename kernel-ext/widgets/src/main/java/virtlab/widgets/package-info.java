/**
 * Sliders, buttons, boxes and the other Jupyter widgets. Most classes are made by the build from
 * the widgets' published schema.
 */
@NullMarked
package virtlab.widgets;

import org.jspecify.annotations.NullMarked;
