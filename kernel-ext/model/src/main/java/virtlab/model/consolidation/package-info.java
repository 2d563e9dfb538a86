/**
 * Emptying hosts: to save them, to look after them, and how far that should go.
 *
 * <pre>{@code
 * System.out.println(ConsolidationLimit.of(Cpu.cores(10), Cores.of(8), 4));
 * // 10 cores of load: 2 hosts at 62.5 % answer 1.06 times as late as idle ones, and one failure takes 50 % of the VMs
 * }</pre>
 */
@NullMarked
package virtlab.model.consolidation;

import org.jspecify.annotations.NullMarked;
