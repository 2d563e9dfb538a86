package virtlab.engine.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;

/**
 * An archive's central directory (PKWARE APPNOTE 4.3.12 to 4.3.16), read by hand because the JDK's
 * reader gives up a whole archive for one encrypted entry or one name in the wrong encoding and
 * does not tell links from files.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCATOR_LENGTH = 20;
  private static final int MAX_COMMENT = 0xFFFF;
  private static final long UNSET = 0xFFFFFFFFL;
  private static final int MAX_DIRECTORY = 64 << 20;

  private ZipDirectory() {}

  static List<ZipEntryInfo> read(FileChannel zip, int maxEntries) throws IOException {
    long[] place = locate(zip);
    if (place[1] > MAX_DIRECTORY || place[0] < 0 || place[0] + place[1] > zip.size()) {
      throw broken();
    }
    ByteBuffer directory = bytes(zip, place[0], (int) place[1]);
    List<ZipEntryInfo> entries = new ArrayList<>();
    while (directory.remaining() >= ENTRY_LENGTH && peek(directory) == ENTRY) {
      if (entries.size() == maxEntries) {
        throw new RefusedException(
            Language.say(
                "the archive holds more than " + maxEntries + " entries",
                "das Archiv hat mehr als " + maxEntries + " Einträge"));
      }
      entries.add(entry(directory));
    }
    return entries;
  }

  /** Offset and length of the central directory. */
  private static long[] locate(FileChannel zip) throws IOException {
    int length = (int) Math.min(zip.size(), END_LENGTH + MAX_COMMENT);
    long from = zip.size() - length;
    ByteBuffer tail = bytes(zip, from, length);
    for (int at = length - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) != END) {
        continue;
      }
      long size = Integer.toUnsignedLong(tail.getInt(at + 12));
      long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
      boolean large = size == UNSET || offset == UNSET;
      return large ? locate64(zip, from + at) : new long[] {offset, size};
    }
    throw broken();
  }

  private static long[] locate64(FileChannel zip, long end) throws IOException {
    ByteBuffer locator = bytes(zip, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
    if (locator.getInt(0) != LOCATOR_64) {
      throw broken();
    }
    ByteBuffer record = bytes(zip, locator.getLong(8), 56);
    if (record.getInt(0) != END_64) {
      throw broken();
    }
    return new long[] {record.getLong(48), record.getLong(40)};
  }

  private static ZipEntryInfo entry(ByteBuffer directory) throws IOException {
    int at = directory.position();
    int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
    int extraLength = Short.toUnsignedInt(directory.getShort(at + 30));
    int commentLength = Short.toUnsignedInt(directory.getShort(at + 32));
    if (directory.remaining() < ENTRY_LENGTH + nameLength + extraLength + commentLength) {
      throw broken();
    }
    int flags = Short.toUnsignedInt(directory.getShort(at + 8));
    byte[] name = new byte[nameLength];
    directory.get(at + ENTRY_LENGTH, name);
    long[] sizes = {
      Integer.toUnsignedLong(directory.getInt(at + 24)),
      Integer.toUnsignedLong(directory.getInt(at + 20)),
      Integer.toUnsignedLong(directory.getInt(at + 42))
    };
    int extra = at + ENTRY_LENGTH + nameLength;
    widen(directory.slice(extra, extraLength).order(ByteOrder.LITTLE_ENDIAN), sizes);
    boolean unix = directory.get(at + 5) == 3;
    int mode = unix ? directory.getInt(at + 38) >>> 16 : 0;
    int method = Short.toUnsignedInt(directory.getShort(at + 10));
    directory.position(at + ENTRY_LENGTH + nameLength + extraLength + commentLength);
    return new ZipEntryInfo(text(name), flags, method, sizes[1], sizes[0], sizes[2], mode);
  }

  /** Takes the fields that did not fit into 32 bits from the extra field with id 1. */
  private static void widen(ByteBuffer extra, long[] sizes) {
    while (extra.remaining() >= 4) {
      int id = Short.toUnsignedInt(extra.getShort());
      int length = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
      int next = extra.position() + length;
      for (int i = 0; id == 1 && i < sizes.length; i++) {
        if (sizes[i] == UNSET && next - extra.position() >= Long.BYTES) {
          sizes[i] = extra.getLong();
        }
      }
      extra.position(next);
    }
  }

  /** UTF-8, and where it is not, the old DOS code page that Windows' own zip writes. */
  private static String text(byte[] name) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      String old = Charset.isSupported("IBM850") ? "IBM850" : "ISO-8859-1";
      text = new String(name, Charset.forName(old));
    }
    return text.replace('\\', '/');
  }

  static ByteBuffer bytes(FileChannel zip, long offset, int length) throws IOException {
    if (offset < 0 || length < 0 || offset > zip.size() - length) {
      throw broken();
    }
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (zip.read(buffer, offset + buffer.position()) < 0) {
        throw broken();
      }
    }
    return buffer.flip();
  }

  private static int peek(ByteBuffer buffer) {
    return buffer.getInt(buffer.position());
  }

  static RefusedException broken() {
    return new RefusedException(
        Language.say(
            "the archive is damaged or is no zip file; pack it again",
            "das Archiv ist beschädigt oder keine Zip-Datei; bitte neu packen"));
  }
}
