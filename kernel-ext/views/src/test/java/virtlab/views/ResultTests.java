package virtlab.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import virtlab.model.cost.FaasPrices;
import virtlab.model.cost.FaasUse;
import virtlab.model.elasticity.Autoscaler;
import virtlab.model.elasticity.ElasticService;
import virtlab.model.elasticity.ElasticTimeline;
import virtlab.model.elasticity.LoadTrace;
import virtlab.model.elasticity.ServerQueue;
import virtlab.model.infrastructure.ChangePlan;
import virtlab.model.infrastructure.Declaration;
import virtlab.model.infrastructure.DeclarationKind;
import virtlab.model.infrastructure.DriftEntry;
import virtlab.model.infrastructure.InfrastructureState;
import virtlab.model.serverless.Faas;
import virtlab.model.serverless.FaasResult;
import virtlab.model.service.Argument;
import virtlab.model.service.DecisionGuide;
import virtlab.model.service.Responsibilities;
import virtlab.model.service.StackLayer;
import virtlab.model.service.WorkloadTrait;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;
import virtlab.views.chart.Dots;
import virtlab.views.chart.Gantt;
import virtlab.views.chart.HeatMap;
import virtlab.views.chart.WaterLevels;
import virtlab.views.table.Table;

/** Results as tables and sentences, in both languages. */
class ResultTests {
  @AfterEach
  void forgetLanguage() {
    System.clearProperty("virtlab.lang");
  }

  private static void speak(String language) {
    System.setProperty("virtlab.lang", language);
  }

  private static ElasticTimeline small() {
    LoadTrace trace = LoadTrace.counted(Seconds.of(3600), 50, 250, 0, 0);
    return ElasticService.of(100).run(trace, Autoscaler.fixed(1));
  }

  @Test
  void anElasticTimeline() {
    speak("en");
    assertThat(Sentences.of(small()))
        .isEqualTo(
            "Served 300 of 300 requests; at most 150 waited, 0 were lost. There were too few"
                + " instances 25 % of the time and too many 50 %; paid were 4 instance hours.");
    assertThat(Views.chart(small()).sentence())
        .isEqualTo(
            "Line chart, instances over hours from 0 to 4: needed 1 at first, 0 at last, at most 3;"
                + " ready 1 at first, 1 at last, at most 1.");
    assertThat(Views.table(small().metrics()).text())
        .contains("too few         1      3,600 s            2       0.5       25 %");
    speak("de");
    assertThat(Sentences.of(small()))
        .isEqualTo(
            "Bedient wurden 300 von 300 Anfragen; höchstens 150 warteten, 0 gingen verloren."
                + " Instanzen gab es zu 25 % der Zeit zu wenige und zu 50 % zu viele; bezahlt wurden"
                + " 4 Instanzstunden.");
    Map<String, ElasticTimeline> runs = new LinkedHashMap<>();
    runs.put("eine", small());
    runs.put("Laden", ResultSamples.shop());
    Table table = Views.compare(runs);
    assertThat(table.rows().get(0))
        .containsExactly("eine", "300", "0", "150", "2.400 s", "4", "75 %", "25 %", "50 %");
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void aLongTraceIsDrawnByItsLargestValues() {
    long[] requests = new long[5_000];
    requests[4_321] = 900;
    ElasticTimeline run =
        ElasticService.of(100).run(LoadTrace.counted(Seconds.of(1), requests), Autoscaler.fixed(1));
    var chart = Views.chart(run);
    assertThat(chart.x().size()).isLessThanOrEqualTo(721);
    assertThat(chart.x().get(chart.x().size() - 1)).isEqualTo(5_000 / 60.0);
    assertThat(chart.series().get(0).values()).contains(9.0);
  }

  @Test
  void queuesBillsAndEnergy() {
    speak("en");
    assertThat(Sentences.of(new ServerQueue(8, Seconds.of(1), 10)))
        .isEqualTo(
            "40.9 % of the requests wait, on average over all 205 ms; the servers are busy 80 % of"
                + " the time.");
    assertThat(Sentences.of(new ServerQueue(8, Seconds.of(1), 8)))
        .isEqualTo("The queue grows without end: more comes than the servers can do.");
    assertThat(Sentences.of(ResultSamples.packed()))
        .isEqualTo(
            "2 of 4 hosts are switched off, which saves 400 W of 869 W; if a host fails, up to 3 VMs"
                + " fail with it, before it was 1.");
    var bill =
        FaasPrices.awsLambda()
            .withoutFree()
            .bill(new FaasUse(1_000_000, Bytes.mib(512), Seconds.millis(300)));
    assertThat(Sentences.of(bill)).isEqualTo("AWS Lambda: to pay $2.70, exactly $2.700005.");
    speak("de");
    assertThat(Sentences.of(bill)).isEqualTo("AWS Lambda: zu zahlen 2,70 $, genau 2,700005 $.");
    assertThat(Views.table(bill).rows().get(1))
        .containsExactly("GB-Sekunden", "150.000", "2,500005 $");
    assertThat(Amounts.money(virtlab.model.cost.Money.usd("1234567.5")))
        .isEqualTo("1.234.567,50 $");
  }

  @Test
  void sharesQuotasMemory() {
    speak("en");
    assertThat(Sentences.of(ResultSamples.shares()))
        .isEqualTo(
            "Less than wanted, in cores: db (4.33 of 6), batch (2.17 of 16), mail (0.5 of 4); all"
                + " others get what they want.");
    assertThat(Views.level(ResultSamples.shares()).sentence())
        .isEqualTo(
            "Water levels, cores: web 1 of 1 (full); db 4.33 of 6; batch 2.17 of 16; mail 0.5 of 0.5"
                + " (full).");
    assertThat(Sentences.of(ResultSamples.wire()))
        .isEqualTo(
            "Less than wanted, in Mbit/s: db0 (7,000 of 9,000), backup0 (1,000 of 9,000);"
                + " all others get what they want.");
    assertThat(Sentences.of(ResultSamples.quota()))
        .isEqualTo("Throttled in 2 of 5 periods, 150 ms in all.");
    assertThat(Views.table(ResultSamples.quota()).rows().get(1))
        .containsExactly("2", "120 ms", "50 ms", "75 ms", "70 ms");
    assertThat(Sentences.of(ResultSamples.memory()))
        .startsWith("Taken back: 273 MiB by sharing pages, ")
        .endsWith("the host's state was low: it swaps, and stops guests above their targets.");
    assertThat(Views.memoryStates().rows()).hasSize(4);
    speak("de");
    assertThat(Sentences.of(ResultSamples.quota()))
        .isEqualTo("Gedrosselt in 2 von 5 Perioden, 150 ms insgesamt.");
  }

  @Test
  void functionsLatenciesMigrationsPlacements() {
    speak("en");
    assertThat(Sentences.of(ResultSamples.faas()))
        .contains(" started cold (")
        .endsWith(
            " Half of the calls took at most 256 ms, one in a hundred more than 839 ms (of those"
                + " that started cold 947 ms); the slowest took 1.08 s.");
    assertThat(Views.table(ResultSamples.faas()).rows()).hasSize(2);
    assertThat(Views.table(ResultSamples.faas()).rows().get(0)).contains("265 ms", "753 ms");
    assertThat(Views.responseTable(ResultSamples.faas()).rows())
        .hasSize(3)
        .contains(List.of("warm", "1,041", "198 ms", "465 ms", "647 ms", "995 ms"))
        .contains(List.of("cold", "419", "453 ms", "760 ms", "947 ms", "1.08 s"));
    FaasResult nothing = Faas.run(List.of(), Seconds.of(1), 1);
    assertThat(Sentences.of(nothing)).endsWith(" 0 tries found no room.");
    assertThat(Views.responseTable(nothing).rows())
        .contains(List.of("all", "0", "–", "–", "–", "–"));
    speak("de");
    assertThat(Sentences.of(ResultSamples.faas()))
        .endsWith(
            " Die Hälfte der Aufrufe dauerte höchstens 256 ms, einer von hundert mehr als 839 ms"
                + " (von denen mit Kaltstart 947 ms); der langsamste dauerte 1,08 s.");
    speak("en");
    assertThat(Sentences.of(ResultSamples.latencies()))
        .startsWith("One request in a hundred takes longer than ")
        .contains("(alone)", "(noisy)", "(capped)");
    assertThat(Views.latencyTable(ResultSamples.latencies()).rows()).hasSize(3);
    assertThat(Sentences.of(ResultSamples.migration()))
        .contains("the rest became small enough")
        .endsWith("If the link fails half way, the VM goes on at its old place.");
    assertThat(Sentences.of(ResultSamples.placement()))
        .isEqualTo("Placed 4 VMs on 2 hosts, rejected 1.");
  }

  @Test
  void whoRunsWhatInBothLanguages() {
    speak("en");
    assertThat(Views.table(Responsibilities.all()).rows().get(0))
        .containsExactly(
            "application",
            "customer",
            "customer",
            "customer",
            "customer",
            "customer",
            "provider",
            StackLayer.APPLICATION.reason(),
            StackLayer.APPLICATION.source());
    speak("de");
    Table german = Views.table(Responsibilities.all());
    assertThat(german.head()).contains("eigene Server", "IaaS", "denn", "Quelle");
    for (StackLayer layer : StackLayer.values()) {
      assertThat(german.rows().get(layer.ordinal()).get(7)).isNotEqualTo(layer.reason());
    }
  }

  @Test
  void adviceInBothLanguages() {
    DecisionGuide guide = DecisionGuide.standard();
    var advice = guide.advise(WorkloadTrait.RARELY_USED, WorkloadTrait.OWN_KERNEL);
    speak("en");
    assertThat(Sentences.of(advice.get(0)))
        .isEqualTo(
            "IaaS: 1 point; for it: a virtual machine has a kernel of its own; against it: idle"
                + " machines are paid.");
    assertThat(Views.advice(advice).rows().get(4).get(1)).isEqualTo("ruled out");
    assertThat(Views.advice(advice).rows().get(0).get(4))
        .isEqualTo(
            "Mell, Grance, NIST SP 800-145, 2011; Kratzke, Cloud-native Computing, 2nd ed., 2023,"
                + " chapters 8 to 10");
    speak("de");
    assertThat(Sentences.of(advice.get(0)))
        .isEqualTo(
            "IaaS: 1 Punkt; dafür: eine virtuelle Maschine hat einen eigenen Kernel; dagegen:"
                + " Maschinen ohne Arbeit kosten Miete.");
    for (Argument argument : guide.arguments()) {
      assertThat(ServiceWords.say(argument.reason())).isNotEqualTo(argument.reason());
    }
    assertThat(ServiceWords.say("my own reason")).isEqualTo("my own reason");
  }

  @Test
  void plansAndDrift() {
    speak("en");
    ChangePlan plan = ResultSamples.plan();
    assertThat(Sentences.of(plan))
        .isEqualTo("Plan: 1 to create, 0 to update, 2 to replace, 1 to delete, 1 unchanged.");
    assertThat(Views.table(plan).rows())
        .containsExactly(
            List.of("− old", "disk", "delete", "–"),
            List.of("± web", "vm", "replace", "image debian → alpine (needs a new one)"),
            List.of("± door", "balancer", "replace", "stands on web, which is replaced"),
            List.of("+ data", "disk", "create", "size 10 GB"));
    speak("de");
    InfrastructureState one =
        InfrastructureState.of(Declaration.of("d", DeclarationKind.DISK).with("size", "1"));
    InfrastructureState other = one.with(one.declarations().get(0).with("size", "2"));
    assertThat(Views.drift(DriftEntry.between(one, other)).rows())
        .containsExactly(List.of("d", "disk", "von Hand geändert", "size 1 → 2"));
    assertThat(Sentences.of(ChangePlan.between(one, one))).isEqualTo("Plan: nichts zu tun.");
  }

  @Test
  void chartsSayWhatTheyHold() {
    speak("en");
    Gantt gantt = Views.gantt(ResultSamples.quota());
    assertThat(gantt.sentence()).isEqualTo("Gantt chart, ms: group runs 80, throttled 150.");
    assertThat(gantt.table().rows().get(0)).containsExactly("group", "runs", "0", "15");
    HeatMap heat = Views.heat(ResultSamples.placement());
    assertThat(heat.sentence())
        .isEqualTo(
            "Heat map: CPU most on h1 88 %, least on h3 0 %; RAM most on h1 75 %, least on h3 0 %.");
    assertThat(
            new HeatMap("t", List.of("a"), List.of("r"), List.of(List.of(Double.NaN)))
                .table()
                .rows())
        .containsExactly(List.of("r", "–"));
  }

  @Test
  void chartsRefuseWhatTheyCannotDraw() {
    assertThatThrownBy(
            () ->
                new Gantt(
                    "t", "s", List.of("a"), List.of("k"), List.of(new Gantt.Span(1, 0, 0, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("allowed are 1 lanes, 1 kinds");
    assertThatThrownBy(() -> new HeatMap("t", List.of("a"), List.of("r"), List.of(List.of(1.5))))
        .hasMessageContaining("allowed are 0 to 1");
    assertThatThrownBy(
            () -> new HeatMap("t", List.of("a"), List.of("r"), List.of(List.of(1.0, 1.0))))
        .hasMessageContaining("allowed are 1 rows of 1");
    assertThatThrownBy(
            () -> new Dots("t", List.of("x", "y"), List.of("k"), List.of(new Dots.Dot(0, 0, 1))))
        .hasMessageContaining("allowed are 1 kinds");
    assertThatThrownBy(() -> new WaterLevels("t", "u", List.of()))
        .hasMessageContaining("allowed is one or more");
    assertThatThrownBy(
            () -> new WaterLevels("t", "u", List.of(new WaterLevels.Vessel("a", 1, 1, 2))))
        .hasMessageContaining("amounts of 0 up to the most");
  }
}
