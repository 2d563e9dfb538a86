package virtlab.hidden.e02;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import virtlab.contracts.e02.FirstFit;

/** Hands a suite the solution under test, in this process; only for the suites' own tests. */
public final class SolutionParameters implements ParameterResolver {
  static final ThreadLocal<FirstFit> SOLUTION = new ThreadLocal<>();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return SOLUTION.get() != null && (type == FirstFit.class || type == RandomGenerator.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == FirstFit.class ? SOLUTION.get() : new Random(2);
  }
}
