package virtlab.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Loads a suite's classes afresh, whatever the process has loaded; all else from the process. */
final class SuiteLoader extends URLClassLoader {
  SuiteLoader(List<Path> roots) {
    super(urls(roots), SuiteLoader.class.getClassLoader());
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
