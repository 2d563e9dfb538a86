/**
 * Service models as data: who runs what from a machine of one's own to software as a service, and
 * which speaks for which kind of workload.
 *
 * <pre>{@code
 * System.out.println(StackLayer.OPERATING_SYSTEM.runBy(ServiceModel.IAAS));
 * System.out.println(StackLayer.OPERATING_SYSTEM.runBy(ServiceModel.PAAS));
 * // CUSTOMER
 * // PROVIDER
 * }</pre>
 */
@NullMarked
package virtlab.model.service;

import org.jspecify.annotations.NullMarked;
