package virtlab.agent;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import virtlab.childjvm.link.Frame;
import virtlab.display.Renderers;

/** Loads the classes that the kernel compiled, and what the reader added to the class path. */
final class UserLoader extends URLClassLoader {
  private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();

  UserLoader() {
    super("cells", new URL[0], ClassLoader.getSystemClassLoader());
  }

  void load(Frame.Reader fields) {
    long classes = fields.number();
    for (long i = 0; i < classes; i++) {
      compiled.put(fields.text(), fields.bytes());
    }
  }

  void add(String path) throws MalformedURLException {
    addURL(Path.of(path).toUri().toURL());
    Renderers.lookForLibraries();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = compiled.get(name);
    if (bytes == null) {
      return super.findClass(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
