package virtlab.kernel.bytecode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A folder of small entries, each in a file named by the digest of its key. A file is written whole
 * or not at all, and one that is damaged or cannot be read counts as missing. Many processes may
 * use the folder at once.
 */
final class EntryFolder {
  /** As many files are kept; a notebook of a hundred cells has some two hundred. */
  static final int LIMIT = 4000;

  private final Path folder;
  private final Executor writing;
  private boolean swept;

  /**
   * A folder that is made when it is first written to.
   *
   * @param writing where files are written, one after the other
   */
  EntryFolder(Path folder, Executor writing) {
    this.folder = folder;
    this.writing = writing;
  }

  Optional<byte[]> find(String key) {
    Path file = file(key);
    try {
      ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
      if (content.remaining() < Long.BYTES) {
        return Optional.empty();
      }
      long sum = content.getLong();
      byte[] value = new byte[content.remaining()];
      content.get(value);
      if (sum != sum(value)) {
        return Optional.empty();
      }
      writing.execute(() -> touch(file));
      return Optional.of(value);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void keep(String key, byte[] value) {
    writing.execute(() -> write(file(key), value));
  }

  private void write(Path file, byte[] value) {
    try {
      Files.createDirectories(folder);
      sweep();
      Path next = Files.createTempFile(folder, "new", ".tmp");
      Files.write(
          next,
          ByteBuffer.allocate(Long.BYTES + value.length).putLong(sum(value)).put(value).array());
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      return; // then it is compiled again
    }
  }

  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
    } catch (IOException e) {
      return; // another process has swept it
    }
  }

  /** Once in a process: removes what was not used for longest, down to half the limit. */
  private void sweep() throws IOException {
    if (swept) {
      return;
    }
    swept = true;
    Map<Path, FileTime> used = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        used.put(file, Files.getLastModifiedTime(file));
      }
    } catch (UncheckedIOException e) {
      return; // another process sweeps
    }
    if (used.size() > LIMIT) {
      List<Path> oldest =
          used.keySet().stream()
              .sorted(Comparator.comparing(used::get))
              .limit(used.size() - LIMIT / 2)
              .toList();
      for (Path file : oldest) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path file(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return folder.resolve(
          HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  private static long sum(byte[] value) {
    CRC32 crc = new CRC32();
    crc.update(value);
    return crc.getValue();
  }
}
