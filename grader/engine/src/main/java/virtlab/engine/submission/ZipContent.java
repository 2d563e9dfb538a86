package virtlab.engine.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import virtlab.display.Language;

/** Unpacks one entry of an archive into memory, no more than a limit allows. */
final class ZipContent {
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int SMALL = 1 << 20;

  private ZipContent() {}

  static byte[] read(FileChannel zip, ZipEntryInfo entry, Limits limits) throws IOException {
    if (entry.encrypted()) {
      throw new RefusedException(
          Language.say(
              "it is encrypted; hand it in without a password",
              "der Eintrag ist verschlüsselt; bitte ohne Passwort abgeben"));
    }
    if (entry.method() != STORED && entry.method() != DEFLATED) {
      throw new RefusedException(
          Language.say(
              "its compression method " + entry.method() + " is unknown; use an ordinary zip",
              "das Packverfahren " + entry.method() + " ist unbekannt; bitte gewöhnlich zippen"));
    }
    int packed = (int) Math.min(entry.packed(), limits.fileBytes());
    ByteBuffer local = ZipDirectory.bytes(zip, entry.offset(), LOCAL_LENGTH);
    if (local.getInt(0) != LOCAL) {
      throw ZipDirectory.broken();
    }
    long data =
        entry.offset()
            + LOCAL_LENGTH
            + Short.toUnsignedInt(local.getShort(26))
            + Short.toUnsignedInt(local.getShort(28));
    byte[] raw = ZipDirectory.bytes(zip, data, packed).array();
    return unpack(raw, entry, limits);
  }

  private static byte[] unpack(byte[] raw, ZipEntryInfo entry, Limits limits) throws IOException {
    long bomb = Math.max(SMALL, (long) raw.length * limits.ratio());
    long most = Math.min(limits.fileBytes(), bomb);
    Inflater inflater = new Inflater(true);
    try (InputStream in =
        entry.method() == STORED
            ? new ByteArrayInputStream(raw)
            : new InflaterInputStream(new ByteArrayInputStream(raw), inflater)) {
      byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
      if (content.length > most) {
        throw most == bomb && bomb < limits.fileBytes() ? bomb() : tooLarge(limits);
      }
      return content;
    } catch (RefusedException e) {
      throw e;
    } catch (IOException e) {
      throw ZipDirectory.broken();
    } finally {
      inflater.end();
    }
  }

  /** Reads a plain file, no more than a limit allows. */
  static byte[] read(FileChannel file, Limits limits) throws IOException {
    byte[] content = Channels.newInputStream(file).readNBytes((int) limits.fileBytes() + 1);
    if (content.length > limits.fileBytes()) {
      throw tooLarge(limits);
    }
    return content;
  }

  private static RefusedException bomb() {
    return new RefusedException(
        Language.say(
            "it unpacks to far more than its packed size (a zip bomb)",
            "der Eintrag wird beim Entpacken unverhältnismäßig groß (Zip-Bombe)"));
  }

  private static RefusedException tooLarge(Limits limits) {
    long mebi = Math.max(1, limits.fileBytes() >> 20);
    return new RefusedException(
        Language.say(
            "it is larger than " + mebi + " MiB; clear the outputs and hand it in again",
            "die Datei ist größer als " + mebi + " MiB; Ausgaben löschen und neu abgeben"));
  }
}
