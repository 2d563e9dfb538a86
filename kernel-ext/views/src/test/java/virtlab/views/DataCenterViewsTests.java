package virtlab.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import virtlab.model.datacenter.DataCenter;
import virtlab.model.datacenter.DataCenterRun;
import virtlab.model.datacenter.HostFailures;
import virtlab.model.datacenter.HostOutage;
import virtlab.model.datacenter.MigrationRule;
import virtlab.model.datacenter.RestartRule;
import virtlab.model.datacenter.VmArrivals;
import virtlab.model.datacenter.VmRequest;
import virtlab.model.host.Host;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Overcommitment;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;
import virtlab.views.chart.HeatMap;

/** Data centres as pictures, tables and sentences, in both languages. */
class DataCenterViewsTests {
  @AfterEach
  void forgetLanguage() {
    System.clearProperty("virtlab.lang");
  }

  private static void speak(String language) {
    System.setProperty("virtlab.lang", language);
  }

  private static Host host(String id) {
    return Host.of(id, 2, Bytes.gib(64)).withSsd(Bytes.tb(1));
  }

  private static DataCenterRun moving(HostFailures failures) {
    VmRequest large = VmRequest.working(Seconds.ZERO, Flavour.MEDIUM, Seconds.of(60));
    return DataCenter.of(host("h1"), host("h2"))
        .promising(Overcommitment.ofCpu(200))
        .migrating(MigrationRule.above(1, Bandwidth.gbit(8)))
        .failing(failures, RestartRule.LOST)
        .run(VmArrivals.given(large, large), Seconds.of(600), 1);
  }

  @Test
  void aSmallCentreInWordsAndNumbers() {
    speak("en");
    DataCenterRun run = DataCenterSamples.small();
    assertThat(Sentences.of(run))
        .isEqualTo(
            "4 VMs: 3 finished, 0 on hosts, 0 waiting, 1 rejected, 0 lost. Hosts were used 32.1 %"
                + " on average, 1 failure, 0 migrations; VMs with work took 33.3 s on average, one"
                + " in twenty more than 48 s.");
    assertThat(Views.table(run).rows())
        .containsExactly(
            List.of("response", "3", "33.3 s", "32 s", "48 s", "48 s"),
            List.of("waiting", "3", "9.33 s", "0 s", "28 s", "28 s"),
            List.of("stretch", "3", "1.67", "1.6", "2.4", "2.4"),
            List.of("use of a host", "2", "32.1 %", "14.3 %", "50 %", "50 %"));
    assertThat(Views.hosts(run).rows())
        .containsExactly(
            List.of("h1", "14.3 %", "1", "1", "30 s"), List.of("h2", "50 %", "3", "0", "0 s"));
    assertThat(Views.rejections(run).rows())
        .containsExactly(List.of("vm3", "medium", "6 s", "h1", "CPU 2 cores"));
    speak("de");
    assertThat(Sentences.of(run))
        .isEqualTo(
            "4 VMs: 3 fertig, 0 auf Hosts, 0 wartend, 1 abgewiesen, 0 verloren. Die Hosts waren zu"
                + " 32,1 % genutzt, 1 Ausfall, 0 Migrationen; VMs mit Arbeit brauchten im Mittel"
                + " 33,3 s, jede zwanzigste mehr als 48 s.");
    assertThat(Views.rejections(run).rows().get(0))
        .containsExactly("vm3", "medium", "6 s", "h1", "CPU 2 Kerne");
  }

  @Test
  void migrationsWithTheirOutcomes() {
    speak("en");
    assertThat(Views.migrations(moving(HostFailures.none())).rows())
        .containsExactly(List.of("vm0", "h1", "h2", "0 s", "8.59 s", "done", "0 s"));
    speak("de");
    HostFailures failures =
        HostFailures.given(new HostOutage("h2", Seconds.of(1), Seconds.of(1000)));
    assertThat(Views.migrations(moving(failures)).rows())
        .containsExactly(List.of("vm0", "h1", "h2", "0 s", "1 s", "abgebrochen", "–"));
  }

  @Test
  void anEmptyCentreHasNoTimes() {
    speak("en");
    DataCenterRun run = DataCenter.of(host("h")).run(VmArrivals.none(), Seconds.of(10), 1);
    assertThat(Sentences.of(run))
        .isEqualTo(
            "0 VMs: 0 finished, 0 on hosts, 0 waiting, 0 rejected, 0 lost. Hosts were used 0 % on"
                + " average, 0 failures, 0 migrations.");
    assertThat(Views.table(run).rows().get(0)).containsExactly("response", "0", "–", "–", "–", "–");
  }

  @Test
  void aHostThatIsDownAllTheTimeHasNoUse() {
    speak("en");
    HeatMap heat = Views.heat(DataCenterSamples.small());
    assertThat(heat.columns()).hasSize(12);
    assertThat(heat.table().rows().get(0)).startsWith("h1", "100 %", "20 %", "–", "–");
  }

  @Test
  void noHostWasThere() {
    speak("en");
    HostFailures failures = HostFailures.given(new HostOutage("h", Seconds.ZERO, Seconds.of(1000)));
    VmRequest late = VmRequest.working(Seconds.of(1), Flavour.SMALL, Seconds.of(1));
    DataCenterRun run =
        DataCenter.of(host("h"))
            .failing(failures, RestartRule.LOST)
            .run(VmArrivals.given(late), Seconds.of(10), 1);
    assertThat(Views.rejections(run).rows().get(0))
        .containsExactly("vm0", "small", "1 s", "–", "every host was down");
  }

  @Test
  void theHeatMapBundlesIntervals() {
    speak("en");
    HeatMap heat = Views.heat(DataCenterSamples.day());
    assertThat(heat.rows()).containsExactly("h1", "h2", "h3");
    assertThat(heat.columns()).hasSize(12).startsWith("0–2").endsWith("22–24");
    assertThat(heat.title()).isEqualTo("Use of the hosts' processors, by hours");
    double sum =
        heat.shares().get(0).stream()
            .mapToDouble(Double::doubleValue)
            .filter(each -> !Double.isNaN(each))
            .sum();
    DataCenterRun run = DataCenterSamples.day();
    double given = run.hosts().get(0).busy().value() / (8 * run.end().value());
    assertThat(sum / 12).isCloseTo(given, within(1e-9));
  }
}
