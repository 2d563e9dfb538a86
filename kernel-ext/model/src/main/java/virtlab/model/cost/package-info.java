/**
 * What computing costs: prices, bills of IaaS, CaaS and FaaS, idle cost, break-even.
 *
 * <pre>{@code
 * FaasUse use = new FaasUse(1_000_000, Bytes.mib(512), Seconds.millis(300));
 * Bill bill = FaasPrices.awsLambda().withoutFree().bill(use);
 * System.out.println(bill);
 * System.out.println(bill.payable());
 * // AWS Lambda: calls $0.20, GB-seconds $2.500005; total $2.700005
 * // $2.70
 * }</pre>
 */
@NullMarked
package virtlab.model.cost;

import org.jspecify.annotations.NullMarked;
