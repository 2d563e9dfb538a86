/**
 * Hypervisors: the chapter's two types, the four independent axes, and products on both.
 *
 * <pre>{@code
 * System.out.println(Products.KVM);
 * for (Hypervisor each : Products.counterexamples()) {
 *   System.out.println(each.name());
 * }
 * // KVM: INTEGRATED, UNMODIFIED, HARDWARE, PARAVIRTUAL + EMULATED + PASSTHROUGH
 * // Xen HVM
 * // VMware ESX (2002)
 * // VMware ESXi
 * // Microsoft Hyper-V
 * // KVM
 * // User-Mode Linux
 * }</pre>
 */
@NullMarked
package virtlab.model.hypervisor;

import org.jspecify.annotations.NullMarked;
