/**
 * Moving a running VM to another host: rounds, bytes, total time, downtime.
 *
 * <pre>{@code
 * MigrationJob job =
 *     MigrationJob.of(Bytes.gib(1), Bandwidth.gbit(1))
 *         .dirtying(Bandwidth.mbit(200), Bytes.mib(128));
 * System.out.println(job.stopAndCopy());
 * System.out.println(job.preCopy(StopRule.standard()));
 * // stop-and-copy: 0 rounds, STOPPED_FIRST, total 8.59 s, downtime 8.59 s, traffic 1024 MiB
 * // pre-copy: 5 rounds, CONVERGED, total 9.932 s, downtime 1.704 ms, traffic 1183.9 MiB
 * }</pre>
 */
@NullMarked
package virtlab.model.migration;

import org.jspecify.annotations.NullMarked;
