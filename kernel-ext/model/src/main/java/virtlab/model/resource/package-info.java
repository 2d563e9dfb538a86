/**
 * What a host offers and a VM asks for: cores, RAM, SSD and HDD together.
 *
 * <pre>{@code
 * Resources xlarge = Flavour.XLARGE.resources();
 * System.out.println(xlarge);
 * System.out.println(Overcommitment.ofCpu(200).offered(xlarge, Resources.NONE).cores());
 * // 8 cores, 32 GiB RAM, 160 GB SSD
 * // 16 cores
 * }</pre>
 */
@NullMarked
package virtlab.model.resource;

import org.jspecify.annotations.NullMarked;
