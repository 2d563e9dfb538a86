package virtlab.engine.submission;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A Java source as text: UTF-8, and where it is not, the Western code page of old editors. */
final class JavaText {
  private JavaText() {}

  static SourceFile read(String name, byte[] content) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      text = new String(content, Charset.forName("windows-1252"));
    }
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return SourceFile.of(name, SourceFile.Kind.JAVA, plain, "");
  }
}
