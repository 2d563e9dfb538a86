/** Exercise E02, resource allocation I: first fit placement of virtual machines on hosts. */
@NullMarked
package virtlab.contracts.e02;

import org.jspecify.annotations.NullMarked;
