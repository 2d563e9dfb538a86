/** What the virtualization model costs, alone and beside CloudSim Plus. */
@NullMarked
package virtlab.cli.bench.model;

import org.jspecify.annotations.NullMarked;
