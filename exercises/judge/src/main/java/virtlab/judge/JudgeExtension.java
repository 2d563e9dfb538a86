package virtlab.judge;

import java.lang.reflect.Parameter;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test methods the solution's proxy and a seeded source of random numbers. */
public final class JudgeExtension implements ParameterResolver {
  /** The configuration parameter that names the running test. */
  static final String KEY = "virtlab.judge.test";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Random.class
        || type == RandomGenerator.class
        || context.getConfigurationParameter(KEY).isPresent() && type == test(context).contract();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Parameter wanted = parameter.getParameter();
    LiveTest test = test(context);
    if (wanted.getType() == test.contract()) {
      return test.proxy();
    }
    String unique = context.getUniqueId();
    return test.random(unique.substring(unique.indexOf("[class:") + 1));
  }

  private static LiveTest test(ExtensionContext context) {
    return LiveTest.find(context.getConfigurationParameter(KEY).orElseThrow());
  }
}
