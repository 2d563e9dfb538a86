package virtlab.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import virtlab.model.consolidation.HostFailure;
import virtlab.model.orchestration.HorizontalAutoscaler;
import virtlab.views.chart.Gantt;
import virtlab.views.chart.Lines;
import virtlab.views.chart.Series;
import virtlab.views.table.Table;

class ContainerViewsTests {
  private static Map<String, Supplier<Table>> tables() {
    Map<String, Supplier<Table>> tables = new LinkedHashMap<>();
    tables.put("pull", () -> Views.table(ContainerSamples.pull()));
    tables.put("storage", () -> Views.table(ContainerSamples.storage()));
    tables.put("oom", () -> Views.table(ContainerSamples.oom()));
    tables.put("starts", () -> Views.table(ContainerSamples.starts()));
    tables.put("platform", () -> Views.table(ContainerSamples.platform()));
    tables.put(
        "decisions",
        () -> Views.decisionTable(HorizontalAutoscaler.of(75, 1, 10).run(2, List.of(150L))));
    tables.put("consolidation", () -> Views.table(ContainerSamples.consolidation()));
    tables.put("limit", () -> Views.table(ContainerSamples.limit()));
    tables.put("plan", () -> Views.table(ContainerSamples.stranded()));
    tables.put("evacuation", () -> Views.table(ContainerSamples.evacuation()));
    return tables;
  }

  static List<String> names() {
    return List.copyOf(tables().keySet());
  }

  @BeforeEach
  void speakEnglish() {
    System.setProperty("virtlab.lang", "en");
  }

  @AfterEach
  void forgetLanguage() {
    System.clearProperty("virtlab.lang");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyTableSpeaksBothLanguages(String name) {
    Table english = tables().get(name).get();
    System.setProperty("virtlab.lang", "de");
    Table german = tables().get(name).get();
    assertThat(german.caption()).isNotEqualTo(english.caption());
    assertThat(german.head()).isNotEqualTo(english.head());
    assertThat(german.rows()).hasSameSizeAs(english.rows()).isNotEmpty();
  }

  @Test
  void aPullSaysWhatTheCacheSaved() {
    assertThat(Views.table(ContainerSamples.pull()).text())
        .startsWith(
            "Pull of shop:2: over the wire 45 MB, from the cache 90 MB, ready after 4.8 s\n")
        .contains("system <&>", "in the cache", "4.2 s", "4.8 s");
    assertThat(Views.chart(ContainerSamples.pull()).sentence())
        .contains("libraries request 0.1, transfer 4; shop request 0.1, transfer 0.5");
  }

  @Test
  void diskSpaceIsComparedWithACopyForEach() {
    List<Series> series = Views.chart(ContainerSamples.storage()).series();
    assertThat(series.get(0).values()).containsExactly(140.0, 420.0);
    assertThat(series.get(1).values()).containsExactly(60.0, 60.0);
  }

  @Test
  void aKillIsExplainedInTheReadersLanguage() {
    System.setProperty("virtlab.lang", "de");
    assertThat(Views.table(ContainerSamples.oom()).rows())
        .containsExactly(
            List.of(
                "java",
                "shop",
                "400 MiB",
                "memory.max des Containers von 512 MiB aufgebraucht",
                "102.400"));
  }

  @Test
  void everyPartOfAStartHasItsSource() {
    Table table = Views.table(ContainerSamples.starts());
    assertThat(table.rows()).allMatch(row -> !row.get(3).isBlank()).hasSize(13);
    assertThat(Views.chart(ContainerSamples.starts()).series()).hasSize(7);
  }

  @Test
  void aPlatformsLinesHoldUntilTheNextMomentAndToTheEnd() {
    Lines one = Views.chart(ContainerSamples.platform());
    assertThat(one.series())
        .extracting(Series::name)
        .containsExactly("desired", "existing", "ready", "ready in the new version");
    assertThat(one.x().get(one.x().size() - 1)).isEqualTo(700);
    Lines two = Views.chart(ContainerSamples.platforms());
    assertThat(two.x()).containsExactly(0.0, 1.0, 30.0, 31.0, 60.0);
    assertThat(two.series().get(2).values()).containsExactly(1.0, 1.0, 8.0, 8.0, 8.0);
    assertThat(two.series().get(3).values()).containsExactly(0.0, 1.0, 1.0, 6.0, 6.0);
  }

  @Test
  void whatHappenedIsReadable() {
    assertThat(Views.table(ContainerSamples.platform()).text())
        .contains("shop-2  crashed, waits         10 s", "n2      seen to be gone")
        .startsWith("After 700 s; shop: 4 of 4 ready, for ");
    assertThat(Views.table(ContainerSamples.platforms()).text())
        .contains("mail-7  fits on no node      n1, CPU 1 > 0");
  }

  @Test
  void emptyingHostsSaysWhatFallsWithOne() {
    assertThat(Views.table(ContainerSamples.consolidation()).caption())
        .isEqualTo(
            "Hosts that run: 2 of 3; before: if h1 fails, 2 of 4 VMs fall, 0 without another place;"
                + " afterwards: if h1 fails, 3 of 4 VMs fall, 0 without another place");
  }

  @Test
  void whatFindsNoPlaceSaysWhatLacks() {
    assertThat(Views.table(ContainerSamples.stranded()).rows())
        .contains(
            List.of(
                "db",
                "4 cores, 16 GiB RAM",
                "stays",
                "none; h3: CPU 4 cores asked, 3 cores free; h3: RAM 16 GiB asked, 7 GiB free"));
  }

  @Test
  void aPlanThatHasNotBeenRunHasItsPicture() {
    assertThat(Views.chart(ContainerSamples.stranded()).series())
        .extracting(Series::values)
        .containsExactly(List.of(75.0, 25.0), List.of(50.0, 75.0));
  }

  @Test
  void theLimitAndStartsInASentence() {
    assertThat(Sentences.of(ContainerSamples.limit()))
        .startsWith("The fewest hosts for the load are 4, used at 87.5 %; requests then take ")
        .endsWith("; a failure can be carried down to 5 hosts.");
    assertThat(Sentences.of(ContainerSamples.starts()))
        .startsWith("Time to start: ")
        .contains("container, Docker ")
        .endsWith("; the longest part of VM is guest's services with 20 s.");
  }

  @Test
  void phasesOfReplicasAreReadFromWhatHappened() {
    Gantt gantt = Views.gantt(ContainerSamples.platform());
    assertThat(gantt.lanes()).containsExactly("shop-0", "shop-1", "shop-2", "shop-3", "shop-4");
    assertThat(gantt.sentence())
        .startsWith("Gantt chart, minutes: shop-0 starts 0.667, ready 2.67; ")
        .contains("shop-2 starts 1, ready ", "crashed, waits 0.167", "its node is gone 5.83");
  }

  @Test
  void resultsSayThemselvesInBothLanguages() {
    assertThat(Sentences.of(ContainerSamples.oom()))
        .isEqualTo(
            "100 MiB granted of 100 MiB, page cache dropped 0 MiB, processes killed: 1. java of"
                + " container shop was killed: the container's memory.max of 512 MiB is used up.");
    List<Supplier<String>> all =
        List.of(
            () -> Sentences.of(ContainerSamples.pull()),
            () -> Sentences.of(ContainerSamples.storage()),
            () -> Sentences.of(ContainerSamples.oom()),
            () -> Sentences.of(ContainerSamples.platform()),
            () -> Sentences.of(ContainerSamples.consolidation()),
            () -> Sentences.of(ContainerSamples.stranded()),
            () -> Sentences.of(ContainerSamples.evacuation()),
            () -> Sentences.of(ContainerSamples.limit()),
            () -> Sentences.of(ContainerSamples.starts()),
            () -> Sentences.of(HostFailure.worst(ContainerSamples.consolidation().after())));
    for (Supplier<String> each : all) {
      System.setProperty("virtlab.lang", "en");
      String english = each.get();
      System.setProperty("virtlab.lang", "de");
      assertThat(each.get()).isNotEqualTo(english).endsWith(".").doesNotEndWith("..");
    }
    assertThat(all.get(9).get())
        .isEqualTo("Fällt h1 aus, fallen 3 von 4 VMs, 0 davon ohne anderen Platz.");
  }
}
