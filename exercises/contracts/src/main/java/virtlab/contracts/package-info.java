/** How suites name their exercise, points and words; one package below per exercise. */
@NullMarked
package virtlab.contracts;

import org.jspecify.annotations.NullMarked;
