/**
 * The virtualization model; its packages are its nouns.
 *
 * <pre>{@code
 * Host host = Host.of("h1", 8, Bytes.gib(32));
 * Placement placement = PlacementPolicy.firstFit().place(List.of(host), List.of(Vm.of("web", 2, Bytes.gib(4))));
 * System.out.println(placement);
 * // VM web: on host h1
 * }</pre>
 */
@NullMarked
package virtlab.model;

import org.jspecify.annotations.NullMarked;
