/**
 * Functions as a service: events, instances, cold and warm starts, keep-alive, retries.
 *
 * <pre>{@code
 * FunctionLoad load =
 *     FunctionLoad.of(
 *         "shop", EventSource.poisson(1.0 / 600), ServiceTime.fixed(Seconds.millis(200)));
 * System.out.println(Faas.run(List.of(load), Seconds.of(864_000), 1));
 * System.out.println(Digits.of(Faas.coldShare(1.0 / 600, Seconds.of(600)), 4));
 * // 1 function: 1398 calls, 548 cold (39.2 %), 0 refused
 * // 0.3679
 * }</pre>
 */
@NullMarked
package virtlab.model.serverless;

import org.jspecify.annotations.NullMarked;
