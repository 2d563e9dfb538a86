/**
 * Discrete-event simulation: what happens next, and what VMs on shared hosts receive meanwhile.
 *
 * <pre>{@code
 * SharingSimulation hosts = new SharingSimulation(List.of(Cpu.cores(1)));
 * hosts.work(hosts.place(0, CpuClaim.of("first", Cpu.cores(1))), Seconds.of(10));
 * hosts.run(Seconds.of(5));
 * hosts.work(hosts.place(0, CpuClaim.of("second", Cpu.cores(1))), Seconds.of(10));
 * hosts.run(Seconds.of(60));
 * for (SharedVm vm : hosts.result()) {
 *   System.out.println(vm.claim().vm() + " ends at " + vm.finish());
 * }
 * // first ends at 15.0
 * // second ends at 20.0
 * }</pre>
 */
@NullMarked
package virtlab.model.simulation;

import org.jspecify.annotations.NullMarked;
