package virtlab.kernel.bytecode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What code depends on beside its text: the Java version, the options and the class path. */
final class CompilerState {
  private CompilerState() {}

  /**
   * The state as a text; empty if it cannot be told, because a folder is on the class path, whose
   * classes may change unseen.
   */
  static Optional<String> of(List<String> options, List<Path> classPath) {
    StringBuilder text = new StringBuilder();
    text.append(System.getProperty("java.home")).append(' ');
    text.append(System.getProperty("java.vm.version")).append('\n');
    text.append(options.stream().collect(Collectors.joining(" "))).append('\n');
    for (Path entry : classPath) {
      text.append(entry);
      try {
        BasicFileAttributes file = Files.readAttributes(entry, BasicFileAttributes.class);
        if (file.isDirectory()) {
          return Optional.empty();
        }
        text.append(' ').append(file.size()).append(' ').append(file.lastModifiedTime());
      } catch (IOException e) {
        return Optional.empty();
      }
      text.append('\n');
    }
    return Optional.of(text.toString());
  }
}
