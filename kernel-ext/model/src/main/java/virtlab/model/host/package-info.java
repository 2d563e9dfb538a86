/** Hosts, virtual machines, and a host with the VMs on it. */
@NullMarked
package virtlab.model.host;

import org.jspecify.annotations.NullMarked;
