package virtlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import virtlab.ipynb.source.CourseBuilder;

/** Writes the course's notebooks into the installed folder; called by the build. */
public final class CourseAssembly {
  private CourseAssembly() {}

  /** Takes the folder of sources and the folder to write to. */
  public static void main(String[] folders) throws IOException {
    CourseBuilder.build(Path.of(folders[0]).normalize(), Path.of(folders[1]));
  }
}
