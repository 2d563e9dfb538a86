/** The virtualization model; its packages are its nouns. */
@NullMarked
package virtlab.model;

import org.jspecify.annotations.NullMarked;
