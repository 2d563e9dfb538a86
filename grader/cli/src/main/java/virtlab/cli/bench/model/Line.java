package virtlab.cli.bench.model;

import java.util.List;
import java.util.Map;

/**
 * One row of a table, and what a program may read of it.
 *
 * @param id its name for programs
 * @param cells what stands in the table, the label first
 * @param samples every sample by the name of the series, in seconds
 * @param facts everything else that was measured
 */
record Line(
    String id, List<String> cells, Map<String, List<Double>> samples, Map<String, String> facts) {}
