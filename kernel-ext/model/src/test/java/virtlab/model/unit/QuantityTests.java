package virtlab.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Every prefix, sum, difference and order of the quantities, at more than one point. */
class QuantityTests {
  @Test
  void bytesCountInBothSystemsOfPrefixes() {
    assertThat(Bytes.of(7).count()).isEqualTo(7);
    assertThat(Bytes.kib(3).count()).isEqualTo(3 * 1024);
    assertThat(Bytes.mib(3).count()).isEqualTo(3 * 1024 * 1024);
    assertThat(Bytes.tib(3)).isEqualTo(Bytes.gib(3 * 1024));
    assertThat(Bytes.kb(3).count()).isEqualTo(3_000);
    assertThat(Bytes.mb(3)).isEqualTo(Bytes.kb(3_000));
    assertThat(Bytes.tb(3)).isEqualTo(Bytes.gb(3_000));
    assertThat(Bytes.gib(1.5).toGib()).isEqualTo(1.5);
    assertThat(Bytes.gib(1.5).toMib()).isEqualTo(1536);
    assertThat(Bytes.gb(2.5).toGb()).isEqualTo(2.5);
    assertThat(Bytes.gb(2.5).toMb()).isEqualTo(2500);
    assertThat(Bytes.of(5).plus(Bytes.of(2))).isEqualTo(Bytes.of(7));
    assertThat(Bytes.of(5).minus(Bytes.of(2))).isEqualTo(Bytes.of(3));
    assertThat(Bytes.of(5).minus(Bytes.of(5))).isEqualTo(Bytes.ZERO);
  }

  /** A half of a byte goes up, less than a half down. */
  @Test
  void fractionsAreRoundedToWholeBytes() {
    assertThat(Bytes.kb(0.0015)).isEqualTo(Bytes.of(2));
    assertThat(Bytes.kb(0.0014)).isEqualTo(Bytes.of(1));
    assertThat(Bandwidth.bits(12).during(Seconds.of(1))).isEqualTo(Bytes.of(2));
    assertThat(Bandwidth.bits(11).during(Seconds.of(1))).isEqualTo(Bytes.of(1));
  }

  @Test
  void bandwidthsCountInDecimalPrefixesOrInHypervisorsMebibytes() {
    assertThat(Bandwidth.bits(9).bitsPerSecond()).isEqualTo(9);
    assertThat(Bandwidth.kbit(9).bitsPerSecond()).isEqualTo(9_000);
    assertThat(Bandwidth.mbit(9)).isEqualTo(Bandwidth.kbit(9_000));
    assertThat(Bandwidth.of(Bytes.of(6), Seconds.of(3))).isEqualTo(Bandwidth.bits(16));
    assertThat(Bandwidth.bits(6).plus(Bandwidth.bits(2))).isEqualTo(Bandwidth.bits(8));
    assertThat(Bandwidth.bits(6).minus(Bandwidth.bits(2))).isEqualTo(Bandwidth.bits(4));
    assertThat(Bandwidth.gbit(2.5).toGbit()).isEqualTo(2.5);
    assertThat(Bandwidth.gbit(2.5).toMbit()).isEqualTo(2500);
    Bandwidth less = Bandwidth.bits(2);
    Bandwidth more = Bandwidth.bits(3);
    assertThat(less.min(more)).isSameAs(less);
    assertThat(more.min(less)).isSameAs(less);
    assertThat(less.min(Bandwidth.bits(2))).isSameAs(less);
  }

  @Test
  void timesEnergiesAndClocksConvert() {
    assertThat(Seconds.of(1.5).plus(Seconds.of(2))).isEqualTo(Seconds.of(3.5));
    assertThat(Seconds.of(1.5).toMillis()).isEqualTo(1500);
    assertThat(Joules.of(3).plus(Joules.of(2))).isEqualTo(Joules.of(5));
    assertThat(Joules.of(3).minus(Joules.of(2))).isEqualTo(Joules.of(1));
    assertThat(Joules.kwh(2).value()).isEqualTo(7.2e6);
    assertThat(Joules.of(7.2e6).toKwh()).isEqualTo(2);
    assertThat(Watts.kilo(2)).isEqualTo(Watts.of(2000));
    assertThat(Watts.of(3).plus(Watts.of(2))).isEqualTo(Watts.of(5));
    assertThat(Watts.kilo(2).over(Seconds.of(1800))).isEqualTo(Joules.kwh(1));
    assertThat(Hertz.mhz(3)).isEqualTo(Hertz.of(3_000_000));
    assertThat(Hertz.ghz(3)).isEqualTo(Hertz.mhz(3000));
    assertThat(Cores.of(3).asCpu()).isEqualTo(Cpu.cores(3));
    assertThat(Cores.of(3).plus(Cores.of(2))).isEqualTo(Cores.of(5));
    assertThat(Cores.of(3).minus(Cores.of(2))).isEqualTo(Cores.of(1));
    assertThat(Cpu.cores(3).plus(Cpu.cores(2))).isEqualTo(Cpu.cores(5));
    assertThat(Cpu.cores(3).minus(Cpu.cores(2))).isEqualTo(Cpu.cores(1));
  }

  /** −0 is 0: it is equal and writes itself so. */
  @Test
  void thereIsOneZero() {
    assertThat(Seconds.of(-0.0)).isEqualTo(Seconds.ZERO).hasToString("0 s");
    assertThat(Joules.of(-0.0)).isEqualTo(Joules.ZERO).hasToString("0 J");
    assertThat(Watts.of(-0.0)).isEqualTo(Watts.ZERO).hasToString("0 W");
  }

  @Test
  void quantitiesHaveAnOrder() {
    assertOrder(Bytes.of(1), Bytes.of(2));
    assertOrder(Bandwidth.bits(1), Bandwidth.bits(2));
    assertOrder(Seconds.of(1), Seconds.of(2));
    assertOrder(Joules.of(1), Joules.of(2));
    assertOrder(Watts.of(1), Watts.of(2));
    assertOrder(Hertz.of(1), Hertz.of(2));
    assertOrder(Cores.of(1), Cores.of(2));
    assertOrder(Cpu.cores(1), Cpu.cores(2));
  }

  private static <T extends Comparable<T>> void assertOrder(T less, T more) {
    assertThat(less).isLessThan(more).isEqualByComparingTo(less);
    assertThat(more).isGreaterThan(less);
  }

  /** At the bound itself the larger prefix is used, just below it the smaller one. */
  @Test
  void textsChangeTheirPrefixAtTheBound() {
    assertThat(Bytes.of(1023)).hasToString("1023 B");
    assertThat(Bytes.of(1024)).hasToString("1 KiB");
    assertThat(Bytes.mib(1)).hasToString("1 MiB");
    assertThat(Bytes.of((1 << 20) - 512)).hasToString("1023.5 KiB");
    assertThat(Bytes.gib(1)).hasToString("1 GiB");
    assertThat(Bytes.mib(1023)).hasToString("1023 MiB");
    assertThat(Bytes.tib(1)).hasToString("1 TiB");
    assertThat(Bytes.tib(2.5)).hasToString("2.5 TiB");
    assertThat(Bytes.gib(1023)).hasToString("1023 GiB");
    assertThat(Bandwidth.bits(999)).hasToString("999 bit/s");
    assertThat(Bandwidth.kbit(1)).hasToString("1 kbit/s");
    assertThat(Bandwidth.kbit(999)).hasToString("999 kbit/s");
    assertThat(Bandwidth.mbit(1)).hasToString("1 Mbit/s");
    assertThat(Bandwidth.mbit(999)).hasToString("999 Mbit/s");
    assertThat(Bandwidth.gbit(1)).hasToString("1 Gbit/s");
    assertThat(Seconds.of(1)).hasToString("1 s");
    assertThat(Seconds.millis(999)).hasToString("999 ms");
    assertThat(Seconds.millis(1)).hasToString("1 ms");
    assertThat(Seconds.micros(999)).hasToString("999 µs");
    assertThat(Joules.of(999)).hasToString("999 J");
    assertThat(Joules.of(1000)).hasToString("1 kJ");
    assertThat(Joules.of(359_000)).hasToString("359 kJ");
    assertThat(Joules.of(360_000)).hasToString("0.1 kWh");
    assertThat(Watts.of(999)).hasToString("999 W");
    assertThat(Watts.of(1000)).hasToString("1 kW");
    assertThat(Watts.of(2500)).hasToString("2.5 kW");
    assertThat(Hertz.mhz(999)).hasToString("999 MHz");
    assertThat(Hertz.ghz(1)).hasToString("1 GHz");
    assertThat(Cpu.cores(1)).hasToString("1 core");
  }

  @Test
  void bytesThatAreOnlyDecimallyEvenAreWrittenDecimally() {
    assertThat(Bytes.mb(1)).hasToString("1 MB");
    assertThat(Bytes.mb(999)).hasToString("999 MB");
    assertThat(Bytes.gb(1)).hasToString("1 GB");
    assertThat(Bytes.gb(999)).hasToString("999 GB");
    assertThat(Bytes.tb(1)).hasToString("1 TB");
    assertThat(Bytes.tb(2)).hasToString("2 TB");
    // 1,000,000 · 2^20 bytes are even in both systems, 10^6 + 1 in none.
    assertThat(Bytes.of(1_000_000L << 20)).hasToString("976.563 GiB");
    assertThat(Bytes.of(1_000_001)).hasToString("976.563 KiB");
    assertThat(Bytes.ZERO).hasToString("0 B");
  }

  @Test
  void boundsThemselvesAreAllowed() {
    assertThat(Cores.of(1_000_000).count()).isEqualTo(1_000_000);
    assertThat(Hertz.of(1).cyclesPerSecond()).isEqualTo(1);
    assertThat(Bandwidth.bytes(0)).isEqualTo(Bandwidth.ZERO);
    assertThat(Bytes.of(8).at(Bandwidth.bits(1))).isEqualTo(Seconds.of(64));
    assertThat(Hertz.of(1).cycles(0)).isEqualTo(Seconds.ZERO);
    assertThatThrownBy(() -> Bytes.kb(9.2e15))
        .hasMessage("kB: found 9200000000000000, allowed is at most 9200000000000000");
    assertThat(Bytes.of(Long.MAX_VALUE - 1).plus(Bytes.of(1)).count()).isEqualTo(Long.MAX_VALUE);
  }
}
