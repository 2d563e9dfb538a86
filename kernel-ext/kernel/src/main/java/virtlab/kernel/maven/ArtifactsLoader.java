package virtlab.kernel.maven;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import virtlab.childjvm.Installation;
import virtlab.display.Language;

/**
 * Loads the resolver and its libraries, which lie in a folder of their own ({@code maven}), so that
 * neither the kernel's class path nor its start grows by them.
 */
public final class ArtifactsLoader extends URLClassLoader {
  private static final String APART = "virtlab.kernel.maven.resolver.";

  private ArtifactsLoader(URL[] urls) {
    super("maven", urls, ArtifactsLoader.class.getClassLoader());
  }

  /** The resolver of this session. */
  public static Artifacts open() throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(ArtifactsLoader.class.getProtectionDomain().getCodeSource().getLocation());
    for (Path jar : Installation.current().classPath("maven")) {
      urls.add(url(jar));
    }
    ArtifactsLoader loader = new ArtifactsLoader(urls.toArray(URL[]::new));
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return (Artifacts)
          loader.loadClass(APART + "MimaArtifacts").getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IOException(
          Language.say(
              "This installation lacks the Maven resolver, or a part of it; build it anew",
              "Dieser Installation fehlt der Maven-Resolver oder ein Teil davon; bitte neu bauen"),
          e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(APART)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
