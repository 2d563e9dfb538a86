/**
 * Which VM goes to which host, and why one goes to none.
 *
 * <pre>{@code
 * List<Host> hosts = List.of(Host.of("h1", 8, Bytes.gib(8)), Host.of("h2", 4, Bytes.gib(8)));
 * List<Vm> vms = List.of(Vm.of("web", 2, Bytes.gib(4)), Vm.of("db", 8, Bytes.gib(8)));
 * System.out.println(PlacementPolicy.firstFit().place(hosts, vms));
 * System.out.println(PlacementPolicy.bestFit().place(hosts, vms).rejected().size());
 * // VM web: on host h1
 * // VM db: on no host; nearest is h2, where CPU lacks 4 (8 asked, 4 free)
 * // 0
 * }</pre>
 */
@NullMarked
package virtlab.model.placement;

import org.jspecify.annotations.NullMarked;
