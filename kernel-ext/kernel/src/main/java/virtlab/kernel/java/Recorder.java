package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import virtlab.kernel.user.UserProcess.Step;

/**
 * JShell's execution control, which only writes down what JShell wants to load and run. So a whole
 * cell is compiled before any of it runs; then {@link #classes} and {@link #steps} go to the user
 * process.
 */
final class Recorder implements ExecutionControl {
  private final Map<String, byte[]> classes = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();

  void clear() {
    classes.clear();
    steps.clear();
  }

  Map<String, byte[]> classes() {
    return new LinkedHashMap<>(classes);
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  int stepCount() {
    return steps.size();
  }

  @Override
  public void load(ClassBytecodes[] loaded) {
    for (ClassBytecodes one : loaded) {
      classes.put(one.name(), one.bytecodes());
    }
  }

  @Override
  public void redefine(ClassBytecodes[] redefined) throws NotImplementedException {
    throw new NotImplementedException("A redefined class is loaded under a new name");
  }

  @Override
  public String invoke(String className, String methodName) {
    steps.add(new Step(className, methodName));
    return "";
  }

  @Override
  public String varValue(String className, String varName) {
    return "";
  }

  @Override
  public void addToClasspath(String path) {
    // The user process is told by whoever adds to the class path.
  }

  @Override
  public void stop() {
    // Nothing runs here.
  }

  @Override
  public Object extensionCommand(String command, Object argument) throws NotImplementedException {
    throw new NotImplementedException(command);
  }

  @Override
  public void close() {
    clear();
  }
}
