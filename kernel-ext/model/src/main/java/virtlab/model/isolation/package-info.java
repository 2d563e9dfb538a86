/**
 * What an overload or a failure of one guest does to its neighbours, with and without limits.
 *
 * <pre>{@code
 * CpuClaim shop = CpuClaim.of("shop", Cpu.cores(2));
 * CpuClaim noisy = CpuClaim.of("noisy", Cpu.cores(16));
 * SharedProcessors host = SharedProcessors.alone(Cpu.cores(2), shop);
 * RequestLoad load = new RequestLoad(10, Seconds.millis(50), 2000);
 * System.out.println(host.serve(load, 1));
 * System.out.println(host.with(noisy).serve(load, 1));
 * System.out.println(Incident.FORK_BOMB.onNeighbour(Boundary.CONTAINER, true));
 * // p50 36.906 ms, p90 121.209 ms, p99 242.006 ms
 * // p50 56.509 ms, p90 227.881 ms, p99 647.428 ms
 * // NONE
 * }</pre>
 */
@NullMarked
package virtlab.model.isolation;

import org.jspecify.annotations.NullMarked;
