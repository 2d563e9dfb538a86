/** The model compiled to JavaScript: a program that shows that it counts there as on a JDK. */
@NullMarked
package virtlab.browser;

import org.jspecify.annotations.NullMarked;
