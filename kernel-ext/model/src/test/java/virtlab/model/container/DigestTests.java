package virtlab.model.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import virtlab.model.unit.Bytes;

class DigestTests {
  @Test
  void theHashIsThatOfTheStandardForEveryLength() throws Exception {
    MessageDigest jdk = MessageDigest.getInstance("SHA-256");
    StringBuilder text = new StringBuilder();
    for (int length = 0; length < 300; length++) {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      assertThat(Sha256.hex(text.toString()))
          .isEqualTo(HexFormat.of().formatHex(jdk.digest(bytes)));
      text.append((char) (length % 3 == 0 ? 'ä' : 'a' + length % 26));
    }
    assertThat(Sha256.hex("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void equalContentHasOneDigestWhateverItsNameAndOrder() {
    LayerFile a = LayerFile.of("/a", Bytes.mb(1));
    LayerFile b = LayerFile.of("/b", Bytes.mb(2));
    assertThat(Layer.of("one", a, b).digest()).isEqualTo(Layer.of("two", b, a).digest());
  }

  @Test
  void anyChangeOfContentChangesTheDigest() {
    Layer layer = Layer.of("x", LayerFile.of("/a", Bytes.mb(1)));
    assertThat(layer.digest())
        .isNotEqualTo(Layer.of("x", LayerFile.of("/b", Bytes.mb(1))).digest())
        .isNotEqualTo(Layer.of("x", LayerFile.of("/a", Bytes.mb(2))).digest())
        .isNotEqualTo(Layer.of("x", new LayerFile("/a", Bytes.mb(1), "patched")).digest())
        .isNotEqualTo(layer.removing("/c").digest())
        .isNotEqualTo(layer.packedTo(Bytes.kb(300)).digest());
    // What a careless description would mix up.
    assertThat(Layer.of("x", new LayerFile("/a 1", Bytes.of(2), "3")).digest())
        .isNotEqualTo(Layer.of("x", new LayerFile("/a", Bytes.of(1), "2 3")).digest());
  }

  @Test
  void anImageIsNamedByItsLayersInOrder() {
    Layer low = Layer.of("low", Bytes.mb(1));
    Layer high = Layer.of("high", Bytes.mb(2));
    Image image = Image.of("a", low, high);
    assertThat(image.digest()).isEqualTo(Image.of("b", low, high).digest());
    assertThat(image.digest()).isNotEqualTo(Image.of("a", high, low).digest());
    assertThat(image.digest().toString()).matches("sha256:[0-9a-f]{64}");
    assertThat(image.digest().brief()).hasSize(12);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> new Digest("xyz"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("digest: found xyz, allowed are 64 digits of 0 to 9 and a to f");
    LayerFile file = LayerFile.of("/a", Bytes.mb(1));
    assertThatThrownBy(() -> Layer.of("x", file, file))
        .hasMessage("layer x: path /a: found twice, allowed is each name once");
    assertThatThrownBy(() -> Layer.of("x", file).removing("/a"))
        .hasMessage("layer x: path /a: found twice, allowed is each name once");
    assertThatThrownBy(() -> Image.of("shop:1"))
        .hasMessage("image shop:1: layers: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> Image.of(" ", Layer.of("x", file)))
        .hasMessage("image: found an empty name, allowed is a name");
  }
}
