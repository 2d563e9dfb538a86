/**
 * Infrastructure as code: a declared state, the actual one, the plan from one to the other, and
 * what drifted.
 *
 * <pre>{@code
 * Declaration net = Declaration.of("net", DeclarationKind.NETWORK);
 * Declaration web = Declaration.of("web", DeclarationKind.VM).with("image", "debian").on("net");
 * InfrastructureState declared = InfrastructureState.of(net, web);
 * ChangePlan plan = ChangePlan.between(InfrastructureState.EMPTY, declared);
 * System.out.println(plan);
 * System.out.println(ChangePlan.between(plan.apply(InfrastructureState.EMPTY), declared).isEmpty());
 * // CREATE network net
 * // CREATE vm web
 * // 2 to create, 0 to update, 0 to replace, 0 to delete
 * // true
 * }</pre>
 */
@NullMarked
package virtlab.model.infrastructure;

import org.jspecify.annotations.NullMarked;
