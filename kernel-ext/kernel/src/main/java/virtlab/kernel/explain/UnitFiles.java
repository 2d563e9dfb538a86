package virtlab.kernel.explain;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** The class path with source files in memory on it, each the only one of its package. */
final class UnitFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, JavaFileObject> offered = new HashMap<>();

  UnitFiles(StandardJavaFileManager standard) {
    super(standard);
  }

  StandardJavaFileManager standard() {
    return fileManager;
  }

  void offer(String name, String text) {
    offered.put(name, source(name, text));
  }

  void withdraw(String name) {
    offered.remove(name);
  }

  static JavaFileObject source(String name, String text) {
    return new Source(name, text);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String name, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    JavaFileObject source = offered.get(name);
    return source != null && location == StandardLocation.CLASS_PATH
        ? List.of(source)
        : super.list(location, name, kinds, recurse);
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof Source source
        ? source.binaryName()
        : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one instanceof Source || other instanceof Source
        ? one.equals(other)
        : super.isSameFile(one, other);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name + "/" + CellUnit.CELL + ".java"), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    String binaryName() {
      return name + "." + CellUnit.CELL;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
