package virtlab.childjvm;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a child JVM is started: the command line, nothing else. Whoever starts it chooses the streams
 * and, where the child is not trusted, the sandbox that the command runs in.
 *
 * @param java the {@code java} executable
 * @param options the VM's options
 * @param classPath jars and folders, in order
 * @param mainClass the class to start
 * @param arguments its arguments; nothing secret belongs here
 */
public record ChildJvm(
    Path java,
    List<String> options,
    List<Path> classPath,
    String mainClass,
    List<String> arguments) {
  public ChildJvm {
    options = List.copyOf(options);
    classPath = List.copyOf(classPath);
    arguments = List.copyOf(arguments);
  }

  /** The {@code java} executable of the running JVM. */
  public static Path currentJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** The command line. */
  public List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options);
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }
}
