/** What computing costs: prices, bills of IaaS, CaaS and FaaS, idle cost, break-even. */
@NullMarked
package virtlab.model.cost;

import org.jspecify.annotations.NullMarked;
