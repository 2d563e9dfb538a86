/** Random numbers that are the same on every JDK and in a browser, one stream per entity. */
@NullMarked
package virtlab.model.random;

import org.jspecify.annotations.NullMarked;
