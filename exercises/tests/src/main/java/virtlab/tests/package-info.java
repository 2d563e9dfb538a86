/** Public tests, one package per exercise. */
@NullMarked
package virtlab.tests;

import org.jspecify.annotations.NullMarked;
