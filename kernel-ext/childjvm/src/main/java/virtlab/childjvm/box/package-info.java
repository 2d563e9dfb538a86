/** The box: a child JVM that holds one student's object and answers calls with plain values. */
@NullMarked
package virtlab.childjvm.box;

import org.jspecify.annotations.NullMarked;
