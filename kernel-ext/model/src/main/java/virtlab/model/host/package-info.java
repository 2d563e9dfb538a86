/**
 * Hosts, virtual machines, and a host with the VMs on it.
 *
 * <pre>{@code
 * HostLoad load = Host.of("h1", 8, Bytes.gib(32)).running(Vm.of("web", 2, Bytes.gib(4)));
 * System.out.println(load);
 * System.out.println(load.utilisation(Resource.CPU));
 * // host h1: 1 VM, 2 of 8 cores, 4 GiB of 32 GiB RAM
 * // 0.25
 * }</pre>
 */
@NullMarked
package virtlab.model.host;

import org.jspecify.annotations.NullMarked;
