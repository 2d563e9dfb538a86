/**
 * What virtualization costs: from event rates and event costs, and as published.
 *
 * <pre>{@code
 * EventCost call = EventCost.of("system call", 2000);
 * System.out.println(Overhead.of(Hertz.ghz(2.4), call.times(50_000)));
 * System.out.println(SliceLoss.explaining(0.075, Seconds.millis(5)).withSlice(Seconds.millis(50)));
 * // slowdown 1.0417, loss 4 %, system call 4.17 %
 * // slice 50 ms, switch 405.405 µs: 0.8 % lost
 * }</pre>
 */
@NullMarked
package virtlab.model.overhead;

import org.jspecify.annotations.NullMarked;
