package virtlab.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Archives as no honest program makes them: any name, any mode, twice the same. */
final class ZipMaker {
  private static final int FILE = 0x81A4;
  private static final int LINK = 0xA1FF;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int entries;

  static ZipMaker zip() {
    return new ZipMaker();
  }

  ZipMaker file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  ZipMaker file(String name, byte[] content) {
    return entry(name.getBytes(StandardCharsets.UTF_8), content, FILE, 0x800);
  }

  ZipMaker oldName(byte[] name, String text) {
    return entry(name, text.getBytes(StandardCharsets.UTF_8), FILE, 0);
  }

  ZipMaker link(String name, String target) {
    return entry(bytes(name), bytes(target), LINK, 0x800);
  }

  ZipMaker encrypted(String name, String text) {
    return entry(bytes(name), bytes(text), FILE, 0x801);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private ZipMaker entry(byte[] name, byte[] content, int mode, int flags) {
    byte[] packed = deflate(content);
    CRC32 crc = new CRC32();
    crc.update(content);
    int offset = data.size();
    ByteBuffer local = buffer(30);
    local.putInt(0x04034b50).putShort((short) 20).putShort((short) flags).putShort((short) 8);
    local.putInt(0).putInt((int) crc.getValue()).putInt(packed.length).putInt(content.length);
    local.putShort((short) name.length).putShort((short) 0);
    data.writeBytes(local.array());
    data.writeBytes(name);
    data.writeBytes(packed);
    ByteBuffer line = buffer(46);
    line.putInt(0x02014b50).putShort((short) 0x0314).putShort((short) 20).putShort((short) flags);
    line.putShort((short) 8).putInt(0).putInt((int) crc.getValue()).putInt(packed.length);
    line.putInt(content.length).putShort((short) name.length).putShort((short) 0);
    line.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(mode << 16);
    line.putInt(offset);
    directory.writeBytes(line.array());
    directory.writeBytes(name);
    entries++;
    return this;
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  byte[] bytes() {
    ByteBuffer end = buffer(22);
    end.putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries);
    end.putInt(directory.size()).putInt(data.size()).putShort((short) 0);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(data.toByteArray());
    all.writeBytes(directory.toByteArray());
    all.writeBytes(end.array());
    return all.toByteArray();
  }
}
