/**
 * Capacity that follows demand, late and in steps: loads, autoscalers, what waits or is lost
 * meanwhile, how good that was, and how many servers a queue needs.
 *
 * <pre>{@code
 * LoadTrace day = LoadTrace.of(Load.daily(10, 100), Seconds.of(60), 1440);
 * ElasticService shop = ElasticService.of(600).starting(Seconds.of(120));
 * System.out.println(shop.run(day, Autoscaler.fixed(4)));
 * System.out.println(shop.run(day, Autoscaler.targetTracking(0.6)));
 * // served 3136193 of 4752000 requests, 0 lost, 1615807 waiting; 95.95 instance hours
 * // served 4752000 of 4752000 requests, 0 lost, 0 waiting; 224.33 instance hours
 * }</pre>
 */
@NullMarked
package virtlab.model.elasticity;

import org.jspecify.annotations.NullMarked;
