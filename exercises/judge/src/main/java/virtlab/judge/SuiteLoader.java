package virtlab.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads a suite's classes afresh, whatever the process has loaded; all else from the process, and
 * what that lacks from the libraries beside the suite.
 */
final class SuiteLoader extends URLClassLoader {
  private final URLClassLoader libraries;

  /** The suite's root first, then libraries. */
  SuiteLoader(List<Path> classPath) {
    this(
        classPath.subList(0, 1),
        new URLClassLoader(
            urls(classPath.subList(1, classPath.size())), SuiteLoader.class.getClassLoader()));
  }

  private SuiteLoader(List<Path> root, URLClassLoader libraries) {
    super(urls(root), libraries);
    this.libraries = libraries;
  }

  private static URL[] urls(List<Path> roots) {
    return roots.stream()
        .map(
            root -> {
              try {
                return root.toUri().toURL();
              } catch (MalformedURLException e) {
                throw new IllegalArgumentException("Not a class path entry: " + root, e);
              }
            })
        .toArray(URL[]::new);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      boolean own =
          !name.startsWith("virtlab.contracts.")
              && !name.startsWith("virtlab.judge.")
              && !name.startsWith("org.junit.")
              && findResource(name.replace('.', '/') + ".class") != null;
      return loaded == null && own ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  @Override
  public void close() {
    try {
      super.close();
      libraries.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
