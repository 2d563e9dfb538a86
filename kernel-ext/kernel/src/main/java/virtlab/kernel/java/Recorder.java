package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.spi.ExecutionControl;
import virtlab.kernel.user.UserProcess.Step;

/**
 * JShell's execution control, which only writes down what JShell wants to load and run. So a whole
 * cell is compiled before any of it runs; then {@link #takeClasses} and {@link #steps} go to the
 * user process.
 */
final class Recorder implements ExecutionControl {
  private final Map<String, byte[]> classes = new LinkedHashMap<>();
  private final Map<String, byte[]> pending = new LinkedHashMap<>();
  private final Set<String> compiled = new HashSet<>();
  private final List<Step> steps = new ArrayList<>();
  private final ClassAliases aliases = new ClassAliases();

  /** A cell begins; what an earlier one left to be loaded comes first. */
  void begin() {
    classes.clear();
    classes.putAll(pending);
    steps.clear();
  }

  /**
   * The cell is not run, but its classes are loaded with the next: JShell takes a declaration that
   * comes again word for word for one that it has compiled and loaded.
   */
  void leave() {
    pending.putAll(classes);
    begin();
  }

  /** A block is to be loaded and run. */
  void take(Map<String, byte[]> block, Step step) {
    classes.putAll(block);
    steps.add(step);
  }

  /** Names that JShell gives to classes which the user process has under another. */
  ClassAliases aliases() {
    return aliases;
  }

  /** Hands out the classes that are to be loaded. */
  Map<String, byte[]> takeClasses() {
    Map<String, byte[]> taken = new LinkedHashMap<>();
    classes.forEach(
        (name, bytes) -> {
          if (!aliases.covers(name)) {
            taken.put(name, aliases.real(bytes));
          }
        });
    pending.clear();
    return taken;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  int stepCount() {
    return steps.size();
  }

  /** Whether JShell ever had this class to load; if not, the compiler broke down over it. */
  boolean hasSeen(String className) {
    return compiled.contains(className);
  }

  @Override
  public void load(ClassBytecodes[] loaded) {
    for (ClassBytecodes one : loaded) {
      compiled.add(one.name());
      classes.put(one.name(), one.bytecodes());
    }
  }

  @Override
  public void redefine(ClassBytecodes[] redefined) throws NotImplementedException {
    throw new NotImplementedException("A redefined class is loaded under a new name");
  }

  @Override
  public String invoke(String className, String methodName) {
    steps.add(new Step(aliases.real(className), methodName));
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
    pending.clear();
    begin();
  }
}
