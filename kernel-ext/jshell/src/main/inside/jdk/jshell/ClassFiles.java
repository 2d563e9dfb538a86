package jdk.jshell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/** The class files that JShell's compiler sees, as if it had made them. */
final class ClassFiles {
  private final JShell shell;

  ClassFiles(JShell shell) {
    this.shell = shell;
  }

  /** Adds classes that are loaded by whoever adds them. */
  void add(Map<String, byte[]> classes) {
    classes.forEach(this::add);
  }

  private void add(String name, byte[] bytes) {
    try (OutputStream file =
        shell
            .taskFactory
            .fileManager()
            .getJavaFileForOutput(
                StandardLocation.CLASS_OUTPUT, name, JavaFileObject.Kind.CLASS, null)
            .openOutputStream()) {
      file.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("A file in memory could not be written", e);
    }
    shell.classTracker.setCurrentBytes(name, bytes);
    shell.classTracker.markLoaded(new ClassBytecodes[] {new ClassBytecodes(name, bytes)});
  }
}
