/**
 * A data centre from event to event: VMs come, get hosts, share processors, move, fall and come
 * back, and groups of them follow their load.
 *
 * <pre>{@code
 * VmArrivals arrivals =
 *     VmStream.working(
 *         EventSource.poisson(0.006), ServiceTime.exponential(Seconds.of(1200)), Flavour.MEDIUM);
 * DataCenter center =
 *     DataCenter.of(Host.of("h1", 8, Bytes.gib(64)).withSsd(Bytes.tb(1)))
 *         .promising(Overcommitment.ofCpu(200))
 *         .queueing(5);
 * DataCenterRun day = center.run(arrivals, Load.DAY, 1);
 * System.out.println(day);
 * System.out.println(day.response());
 * System.out.println(day.hosts().get(0));
 * // 508 VMs: 500 finished, 5 running, 0 waiting, 3 rejected, 0 lost; 0 migrations, 0 failures; hosts used 79 %
 * // p50 511.534 s, p90 1643.029 s, p99 3418.67 s
 * // host h1: 79 % used, 505 VMs placed, 0 failures, down for 0 s
 * }</pre>
 */
@NullMarked
package virtlab.model.datacenter;

import org.jspecify.annotations.NullMarked;
