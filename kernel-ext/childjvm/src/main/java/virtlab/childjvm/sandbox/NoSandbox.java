package virtlab.childjvm.sandbox;

import java.nio.file.Path;
import java.util.List;

/** Runs the command as it is. */
record NoSandbox() implements Sandbox {
  @Override
  public String name() {
    return "none";
  }

  @Override
  public boolean protects() {
    return false;
  }

  @Override
  public List<String> wrap(List<String> command, List<Path> readable) {
    return command;
  }
}
