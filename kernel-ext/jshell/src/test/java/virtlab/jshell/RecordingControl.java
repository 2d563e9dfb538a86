package virtlab.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** An execution control that keeps the classes which JShell loads, and runs nothing. */
final class RecordingControl implements ExecutionControl {
  private final Map<String, byte[]> classes;
  private final List<String> loaded = new ArrayList<>();

  RecordingControl(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  ExecutionControlProvider provider() {
    return new ExecutionControlProvider() {
      @Override
      public String name() {
        return "recording";
      }

      @Override
      public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        return RecordingControl.this;
      }
    };
  }

  List<String> loaded() {
    return loaded;
  }

  @Override
  public void load(ClassBytecodes[] more) {
    for (ClassBytecodes one : more) {
      classes.put(one.name(), one.bytecodes());
      loaded.add(one.name());
    }
  }

  @Override
  public void redefine(ClassBytecodes[] redefined) throws NotImplementedException {
    throw new NotImplementedException("loaded under a new name instead");
  }

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
  public Object extensionCommand(String command, Object argument) throws NotImplementedException {
    throw new NotImplementedException(command);
  }

  @Override
  public void close() {}
}
