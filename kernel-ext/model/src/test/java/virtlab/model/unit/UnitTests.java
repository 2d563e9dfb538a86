package virtlab.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import virtlab.model.number.Digits;

class UnitTests {
  @Test
  void prefixesAreWhatTheirNamesSay() {
    assertThat(Bytes.gib(1).count()).isEqualTo(1L << 30);
    assertThat(Bytes.gb(1).count()).isEqualTo(1_000_000_000L);
    assertThat(Bandwidth.gbit(1)).isEqualTo(Bandwidth.bytes(125_000_000));
    assertThat(Bandwidth.mib(128).bitsPerSecond()).isEqualTo(128L * 8 * 1048576);
    assertThat(Bytes.mb(512).at(Bandwidth.mbit(128))).isEqualTo(Seconds.of(32));
    assertThat(Bandwidth.gbit(8).during(Seconds.of(2))).isEqualTo(Bytes.gb(2));
    assertThat(Hertz.ghz(2).cycles(1_000_000)).isEqualTo(Seconds.micros(500));
    assertThat(Cpu.percent(50)).isEqualTo(Cpu.cores(0.5));
  }

  @Test
  void textsNameTheirUnit() {
    assertThat(Bytes.gib(4)).hasToString("4 GiB");
    assertThat(Bytes.gb(500)).hasToString("500 GB");
    assertThat(Bytes.kib(1.5)).hasToString("1.5 KiB");
    assertThat(Bandwidth.mbit(2.5)).hasToString("2.5 Mbit/s");
    assertThat(Seconds.millis(210)).hasToString("210 ms");
    assertThat(Cores.of(1)).hasToString("1 core");
    assertThat(Cpu.cores(2.5)).hasToString("2.5 cores");
    assertThat(Hertz.ghz(2.4)).hasToString("2.4 GHz");
    assertThat(Digits.of(-0.0004)).isEqualTo("0");
    assertThat(Digits.of(1234567.0625, 2)).isEqualTo("1234567.06");
    assertThat(Digits.of(0.05, 3)).isEqualTo("0.05");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Bytes.gib(-1)).hasMessage("GiB: found -1, allowed is 0 or more");
    assertThatThrownBy(() -> Bytes.gib(Double.NaN))
        .hasMessage("GiB: found not a number, allowed is 0 or more");
    assertThatThrownBy(() -> Bytes.tib(1e9)).hasMessageContaining("allowed is at most");
    assertThatThrownBy(() -> Bytes.of(Long.MAX_VALUE).plus(Bytes.of(1)))
        .hasMessageContaining("too large");
    assertThatThrownBy(() -> Bytes.of(1).minus(Bytes.of(2)))
        .hasMessage("bytes: found -1, allowed is 0 or more");
    assertThatThrownBy(() -> Seconds.of(Double.POSITIVE_INFINITY))
        .hasMessage("seconds: found infinite, allowed is a finite number, 0 or more");
    assertThatThrownBy(() -> Bytes.gib(1).at(Bandwidth.ZERO))
        .hasMessage("bandwidth in bit/s: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> Hertz.of(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
