package virtlab.ipynb;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** An engine that runs nothing: JShell is used for its source analysis only. */
final class IdleExecution implements ExecutionControl {
  /** Makes it. */
  static final class Provider implements ExecutionControlProvider {
    @Override
    public String name() {
      return "idle";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
      return new IdleExecution();
    }
  }

  @Override
  public void load(ClassBytecodes[] classes) {}

  @Override
  public void redefine(ClassBytecodes[] classes) {}

  @Override
  public String invoke(String className, String methodName) {
    return "";
  }

  @Override
  public String varValue(String className, String varName) {
    return "";
  }

  @Override
  public void addToClasspath(String path) {}

  @Override
  public void stop() {}

  @Override
  public Object extensionCommand(String command, Object argument) {
    return "";
  }

  @Override
  public void close() {}
}
