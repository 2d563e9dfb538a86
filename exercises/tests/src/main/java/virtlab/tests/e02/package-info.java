/** The public tests of exercise E02. */
@NullMarked
package virtlab.tests.e02;

import org.jspecify.annotations.NullMarked;
