package virtlab.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.unit.Bandwidth;

class WireTests {
  private final Wire wire = Wire.of(Bandwidth.gbit(10));

  @Test
  void sharesByWeightUpToDemandAndLimit() {
    WireShares shares =
        wire.share(
            Traffic.of("web", Bandwidth.gbit(2)),
            Traffic.of("db", Bandwidth.gbit(9)).withWeight(200),
            Traffic.of("backup", Bandwidth.gbit(9)).withLimit(Bandwidth.gbit(1)));
    assertThat(shares.of("web")).isEqualTo(Bandwidth.gbit(2));
    assertThat(shares.of("backup")).isEqualTo(Bandwidth.gbit(1));
    assertThat(shares.of("db")).isEqualTo(Bandwidth.gbit(7));
    assertThat(shares.unused()).isEqualTo(Bandwidth.ZERO);
    assertThat(shares.rows().get(0).satisfied()).isTrue();
    assertThat(shares.rows().get(1).satisfied()).isFalse();
    assertThat(shares.rows().get(1).missing()).isEqualTo(Bandwidth.gbit(2));
    assertThat(shares).hasToString("web 2 Gbit/s, db 7 Gbit/s, backup 1 Gbit/s, unused 0 bit/s");
  }

  @Test
  void leavesUnusedWhatNobodyWants() {
    assertThat(wire.share(Traffic.of("web", Bandwidth.gbit(4))).unused())
        .isEqualTo(Bandwidth.gbit(6));
    assertThat(wire.share().unused()).isEqualTo(Bandwidth.gbit(10));
  }

  @Test
  void anInterfaceSendsUpToItsLimit() {
    VirtualNic nic = VirtualNic.of("web").withLimit(Bandwidth.gbit(1));
    assertThat(VirtualNic.of("web").limited()).isEmpty();
    assertThat(nic.limited()).contains(Bandwidth.gbit(1));
    assertThat(nic.sending(Bandwidth.gbit(4)).ceiling()).isEqualTo(Bandwidth.gbit(1));
    assertThat(nic.sending(Bandwidth.mbit(4)).ceiling()).isEqualTo(Bandwidth.mbit(4));
    assertThat(new PhysicalNic("eth0", Bandwidth.gbit(10)).wire()).isEqualTo(wire);
  }

  @Test
  void saysWhatIsWrong() {
    Traffic web = Traffic.of("web", Bandwidth.gbit(4));
    assertThatThrownBy(() -> wire.share(web, web))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("virtual NIC web: found twice, allowed is each name once");
    assertThatThrownBy(() -> wire.share(web).of("db"))
        .hasMessage("virtual NIC: found db, allowed is web");
    assertThatThrownBy(() -> web.withWeight(0))
        .hasMessage("virtual NIC web: weight: found 0, allowed are 1 to 10000");
    assertThatThrownBy(() -> VirtualNic.of(""))
        .hasMessage("virtual NIC: found an empty name, allowed is a name");
    assertThatThrownBy(() -> new PhysicalNic(" ", Bandwidth.gbit(1)))
        .hasMessage("physical NIC: found an empty name, allowed is a name");
    WireShares.Row all = new WireShares.Row(web, Bandwidth.gbit(4));
    assertThat(new WireShares(Bandwidth.gbit(4), List.of(all)).unused()).isEqualTo(Bandwidth.ZERO);
    assertThatThrownBy(() -> new WireShares(Bandwidth.gbit(3), List.of(all)))
        .hasMessage("shares: found 4 Gbit/s in all, allowed is at most the capacity of 3 Gbit/s");
  }
}
