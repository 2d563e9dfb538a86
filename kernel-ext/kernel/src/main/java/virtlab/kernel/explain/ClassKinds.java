package virtlab.kernel.explain;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What classes are, read from the heads of their files (JVMS §4.1). */
final class ClassKinds {
  private static final int PUBLIC = 0x0001;
  private static final int INTERFACE = 0x0200;
  private static final int ENUM = 0x4000;

  private final List<URL> urls = new ArrayList<>();
  private final Map<String, String> known = new HashMap<>();
  private @Nullable ClassLoader loader;

  void add(Path entry) {
    try {
      urls.add(entry.toUri().toURL());
      loader = null;
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry + " is no place for classes", e);
    }
  }

  /** {@code class}, {@code interface} or {@code enum}; empty if it is not public or not there. */
  String of(String binaryName) {
    int nested = binaryName.lastIndexOf('$');
    if (nested > 0 && of(binaryName.substring(0, nested)).isEmpty()) {
      return "";
    }
    String kind = known.get(binaryName);
    if (kind == null) {
      kind = read(binaryName);
      known.put(binaryName, kind);
    }
    return kind;
  }

  private String read(String binaryName) {
    try (InputStream file = loader().getResourceAsStream(binaryName.replace('.', '/') + ".class")) {
      int flags = file == null ? 0 : flags(new DataInputStream(file));
      if ((flags & PUBLIC) == 0) {
        return "";
      }
      return (flags & INTERFACE) != 0 ? "interface" : (flags & ENUM) != 0 ? "enum" : "class";
    } catch (IOException e) {
      return "";
    }
  }

  private ClassLoader loader() {
    ClassLoader current = loader;
    if (current == null) {
      current = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
      loader = current;
    }
    return current;
  }

  /** The access flags stand behind the constants. */
  private static int flags(DataInputStream file) throws IOException {
    file.skipNBytes(8);
    int constants = file.readUnsignedShort();
    for (int i = 1; i < constants; i++) {
      int tag = file.readUnsignedByte();
      switch (tag) {
        case 1 -> file.skipNBytes(file.readUnsignedShort());
        case 7, 8, 16, 19, 20 -> file.skipNBytes(2);
        case 15 -> file.skipNBytes(3);
        case 5, 6 -> {
          file.skipNBytes(8);
          i++;
        }
        default -> file.skipNBytes(4);
      }
    }
    return file.readUnsignedShort();
  }
}
