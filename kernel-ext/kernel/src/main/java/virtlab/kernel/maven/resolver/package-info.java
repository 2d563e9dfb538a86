/** The resolver on MIMA; its classes are loaded apart from the kernel's. */
@NullMarked
package virtlab.kernel.maven.resolver;

import org.jspecify.annotations.NullMarked;
