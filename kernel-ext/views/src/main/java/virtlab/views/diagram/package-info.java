/** Block diagrams as Mermaid, SVG, PNG and a sentence. */
@NullMarked
package virtlab.views.diagram;

import org.jspecify.annotations.NullMarked;
