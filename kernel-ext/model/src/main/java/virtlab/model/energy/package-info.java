/**
 * The power that hosts take, the energy of what they did, and what consolidation saves.
 *
 * <pre>{@code
 * LoadTrace day = LoadTrace.of(Load.daily(10, 100), Seconds.of(60), 1440);
 * ElasticTimeline shop = ElasticService.of(600).run(day, Autoscaler.targetTracking(0.6));
 * System.out.println(PowerModel.of(Watts.of(200), Watts.of(300)).energy(shop));
 * // 58.067 kWh
 * }</pre>
 */
@NullMarked
package virtlab.model.energy;

import org.jspecify.annotations.NullMarked;
