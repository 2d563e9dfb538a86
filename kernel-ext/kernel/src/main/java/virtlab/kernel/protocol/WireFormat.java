package virtlab.kernel.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages as frames and back: route, delimiter, HMAC-SHA256 in hexadecimal, header, parent header,
 * metadata, content, buffers. Used by one thread at a time.
 */
public final class WireFormat {
  private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** Signature, header, parent header, metadata, content. */
  private static final int FIXED_FRAMES = 5;

  private final @Nullable Hmac mac;

  /** A format that signs with this key; an empty key signs nothing and accepts everything. */
  public WireFormat(String key) {
    this.mac = key.isEmpty() ? null : new Hmac(key);
  }

  /** The frames of a message. */
  public List<byte[]> encode(Message message) {
    return encode(message, null);
  }

  /**
   * The frames of a message.
   *
   * @param content its content as JSON where that was written before
   */
  public List<byte[]> encode(Message message, byte @Nullable [] content) {
    List<byte[]> body = new ArrayList<>(4);
    body.add(Json.write(message.header().fields()));
    body.add(Json.write(message.parent().fields()));
    body.add(Json.write(message.metadata()));
    body.add(content == null ? Json.write(message.content()) : content);
    List<byte[]> frames = new ArrayList<>(message.route());
    frames.add(DELIMITER);
    frames.add(sign(body));
    frames.addAll(body);
    frames.addAll(message.buffers());
    return frames;
  }

  /** The message in these frames. */
  public Message decode(List<byte[]> frames) throws BadMessageException {
    int delimiter = 0;
    while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
      delimiter++;
    }
    int signature = delimiter + 1;
    if (frames.size() < signature + FIXED_FRAMES) {
      throw new BadMessageException("a torn message of " + frames.size() + " frames");
    }
    List<byte[]> body = frames.subList(signature + 1, signature + FIXED_FRAMES);
    if (mac != null && !MessageDigest.isEqual(sign(body), frames.get(signature))) {
      throw new BadMessageException("a message whose signature is wrong");
    }
    try {
      ObjectNode header = Json.readObject(body.get(0));
      ObjectNode parent = Json.readObject(body.get(1));
      ObjectNode metadata = Json.readObject(body.get(2));
      ObjectNode content = Json.readObject(body.get(3));
      return new Message(
          frames.subList(0, delimiter),
          new Header(header),
          new Header(parent),
          metadata,
          content,
          frames.subList(signature + FIXED_FRAMES, frames.size()));
    } catch (IOException e) {
      throw new BadMessageException("a message that is not JSON", e);
    }
  }

  private byte[] sign(List<byte[]> body) {
    if (mac == null) {
      return new byte[0];
    }
    byte[] digest = mac.of(body);
    byte[] hex = new byte[2 * digest.length];
    for (int i = 0; i < digest.length; i++) {
      hex[2 * i] = HEX[(digest[i] >> 4) & 15];
      hex[2 * i + 1] = HEX[digest[i] & 15];
    }
    return hex;
  }
}
