package virtlab.kernel.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DebugLineTests {
  private static final byte[] GREETING = "JDWP-Handshake".getBytes(StandardCharsets.US_ASCII);

  /** The first bytes of a ZeroMQ peer, which then waits for the other side's. */
  private static final byte[] ZEROMQ = {(byte) 0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0x7F};

  @Test
  void aStrangerThatCallsFirstKeepsTheProcessFromNothing() throws IOException {
    try (DebugLine line = DebugLine.open(() -> {});
        Socket stranger = call(line);
        Socket process = call(line)) {
      stranger.getOutputStream().write(ZEROMQ);
      process.setSoTimeout(20_000);
      assertThat(process.getInputStream().readNBytes(GREETING.length)).isEqualTo(GREETING);
      process.getOutputStream().write(GREETING);
      stranger.setSoTimeout(20_000);
      assertThat(stranger.getInputStream().readNBytes(GREETING.length + 1)).hasSize(14);
    }
  }

  @Test
  void aStrangerThatHangsUpIsForgotten() throws IOException {
    try (DebugLine line = DebugLine.open(() -> {})) {
      call(line).close();
      try (Socket process = call(line)) {
        process.setSoTimeout(20_000);
        assertThat(process.getInputStream().readNBytes(GREETING.length)).isEqualTo(GREETING);
      }
    }
  }

  private static Socket call(DebugLine line) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), line.port());
  }
}
