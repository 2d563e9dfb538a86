/** The scenarios of {@code ./virtlab bench model} in CloudSim Plus, for comparison only. */
@NullMarked
package virtlab.cloudsim;

import org.jspecify.annotations.NullMarked;
