/**
 * Fair shares: max-min, quotas, quanta by lottery and stride, processor sharing, dominant shares.
 *
 * <pre>{@code
 * CpuClaim shop = CpuClaim.of("shop", Cpu.cores(4));
 * CpuClaim noisy = CpuClaim.of("noisy", Cpu.cores(16)).withWeight(300);
 * System.out.println(CpuShares.share(Cpu.cores(8), shop, noisy));
 * System.out.println(CpuShares.share(Cpu.cores(8), shop, noisy.withLimit(Cpu.cores(4))));
 * // shop 2 cores, noisy 6 cores, unused 0 cores
 * // shop 4 cores, noisy 4 cores, unused 0 cores
 * }</pre>
 */
@NullMarked
package virtlab.model.sharing;

import org.jspecify.annotations.NullMarked;
