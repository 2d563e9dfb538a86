package virtlab.model.service;

import static org.assertj.core.api.Assertions.assertThat;
import static virtlab.model.service.Party.CUSTOMER;
import static virtlab.model.service.Party.PROVIDER;
import static virtlab.model.service.Party.SHARED;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecisionGuideTests {
  private final DecisionGuide guide = DecisionGuide.standard();

  @Test
  void whatNistSaysOfTheConsumersControl() {
    assertThat(StackLayer.OPERATING_SYSTEM.runBy(ServiceModel.IAAS)).isEqualTo(CUSTOMER);
    assertThat(StackLayer.NETWORK.runBy(ServiceModel.IAAS)).as("limited control").isEqualTo(SHARED);
    assertThat(StackLayer.OPERATING_SYSTEM.runBy(ServiceModel.PAAS)).isEqualTo(PROVIDER);
    assertThat(StackLayer.APPLICATION.runBy(ServiceModel.PAAS)).isEqualTo(CUSTOMER);
    assertThat(StackLayer.APPLICATION.runBy(ServiceModel.SAAS)).isEqualTo(PROVIDER);
    assertThat(StackLayer.DATA.runBy(ServiceModel.SAAS)).isEqualTo(CUSTOMER);
    for (StackLayer layer : StackLayer.values()) {
      assertThat(layer.runBy(ServiceModel.ON_PREMISES)).isEqualTo(CUSTOMER);
      assertThat(layer.reason()).isNotBlank().doesNotEndWith(".");
    }
  }

  @Test
  void theMoreIsBoughtTheLessIsLeftToDo() {
    for (StackLayer layer : StackLayer.values()) {
      for (int i = 1; i < ServiceModel.values().length; i++) {
        Party before = layer.runBy(ServiceModel.values()[i - 1]);
        assertThat(layer.runBy(ServiceModel.values()[i])).isGreaterThanOrEqualTo(before);
      }
    }
  }

  @Test
  void theMatrixAnswersQuestions() {
    Responsibilities all = Responsibilities.all();
    assertThat(all.of(CUSTOMER, ServiceModel.SAAS)).containsExactly(StackLayer.DATA);
    assertThat(all.changed(ServiceModel.PAAS, ServiceModel.FAAS))
        .containsExactly(StackLayer.SCALING);
    assertThat(Responsibilities.of(ServiceModel.SAAS))
        .hasToString("SAAS: the customer runs 1 of 12 layers, DATA");
  }

  @Test
  void recommendsWithReasonsAndWhatSpeaksAgainst() {
    Advice rare = guide.recommend(WorkloadTrait.RARELY_USED, WorkloadTrait.TIGHT_LATENCY);
    assertThat(rare)
        .hasToString(
            "FAAS: 1 point; for it: scaled to zero it costs nothing but its data; against it: some"
                + " calls wait for a cold start");
    assertThat(guide.recommend(WorkloadTrait.OWN_KERNEL).model()).isEqualTo(ServiceModel.IAAS);
    assertThat(guide.recommend(WorkloadTrait.DATA_STAYS).model())
        .isEqualTo(ServiceModel.ON_PREMISES);
    assertThat(guide.recommend(WorkloadTrait.PORTABLE).model()).isEqualTo(ServiceModel.CAAS);
    assertThat(guide.recommend(WorkloadTrait.SMALL_TEAM).model()).isEqualTo(ServiceModel.PAAS);
  }

  @Test
  void whatIsRuledOutComesLastHoweverManyPointsItHas() {
    List<Advice> advice =
        guide.advise(
            WorkloadTrait.OWN_KERNEL, WorkloadTrait.RARELY_USED, WorkloadTrait.SUDDEN_PEAKS);
    assertThat(advice.stream().map(Advice::isPossible))
        .isSortedAccordingTo(Comparator.reverseOrder())
        .contains(true, false);
    assertThat(advice.get(4).toString()).contains("ruled out");
  }

  @Test
  void everyTraitSpeaksForAndAgainstSomethingAndOnlyOnce() {
    for (WorkloadTrait trait : WorkloadTrait.values()) {
      List<Argument> its =
          guide.arguments().stream().filter(argument -> argument.trait() == trait).toList();
      assertThat(its).as(trait.name()).anyMatch(argument -> argument.weight() < 0);
      assertThat(its.stream().map(Argument::model)).doesNotHaveDuplicates();
    }
    assertThat(guide.arguments())
        .allMatch(a -> a.isFinal() || Math.abs(a.weight()) <= 3 && a.weight() != 0);
  }

  @Test
  void theOrderOfTheAnswersChangesNothing() {
    Random random = new Random(61);
    WorkloadTrait[] all = WorkloadTrait.values();
    for (int i = 0; i < 1_000; i++) {
      WorkloadTrait a = all[random.nextInt(all.length)];
      WorkloadTrait b = all[random.nextInt(all.length)];
      assertThat(guide.advise(a, b)).isEqualTo(guide.advise(b, a, a));
    }
  }

  /** By hand: what is ruled out stands last, of equal points the one that leaves more first. */
  @Test
  void advisesInTheOrderOfPossibilityPointsAndModel() {
    List<Advice> advice = guide.advise(WorkloadTrait.OWN_KERNEL);
    assertThat(advice)
        .extracting(Advice::model)
        .containsExactly(
            ServiceModel.IAAS,
            ServiceModel.ON_PREMISES,
            ServiceModel.FAAS,
            ServiceModel.PAAS,
            ServiceModel.CAAS);
    assertThat(advice).extracting(Advice::points).containsExactly(3, 1, -100, -100, -100);
    assertThat(advice.get(0))
        .hasToString("IAAS: 3 points; for it: a virtual machine has a kernel of its own");
    assertThat(advice.get(2))
        .hasToString("FAAS: ruled out; against it: functions find a runtime, not a kernel");
    assertThat(guide.advise()).extracting(Advice::points).containsOnly(0);
    assertThat(guide.advise().get(0)).hasToString("FAAS: 0 points");
  }

  @Test
  void theWeightiestReasonComesFirst() {
    Advice functions =
        guide
            .advise(WorkloadTrait.TIGHT_LATENCY, WorkloadTrait.PORTABLE, WorkloadTrait.SMALL_TEAM)
            .stream()
            .filter(each -> each.model() == ServiceModel.FAAS)
            .findFirst()
            .orElseThrow();
    assertThat(functions.contra()).extracting(Argument::weight).containsExactly(-3, -2);
    Advice platform = guide.advise(WorkloadTrait.SUDDEN_PEAKS, WorkloadTrait.SMALL_TEAM).get(0);
    assertThat(platform.model()).isEqualTo(ServiceModel.FAAS);
    assertThat(platform.points()).isEqualTo(5);
    assertThat(platform.pro()).extracting(Argument::weight).containsExactly(3, 2);
    assertThat(platform)
        .hasToString(
            "FAAS: 5 points; for it: each call finds an instance or makes one; the provider runs"
                + " all but the functions");
    DecisionGuide own =
        new DecisionGuide(
            List.of(
                new Argument(WorkloadTrait.PORTABLE, ServiceModel.CAAS, 1, "light"),
                new Argument(WorkloadTrait.SMALL_TEAM, ServiceModel.CAAS, 3, "heavy")));
    assertThat(own.recommend(WorkloadTrait.PORTABLE, WorkloadTrait.SMALL_TEAM).pro())
        .extracting(Argument::reason)
        .containsExactly("heavy", "light");
    assertThat(own.arguments()).extracting(Argument::source).containsOnly("chosen");
  }

  @Test
  void layersAndArgumentsNameTheirSources() {
    for (StackLayer layer : StackLayer.values()) {
      assertThat(layer.source()).as(layer.name()).isNotBlank();
    }
    assertThat(StackLayer.OPERATING_SYSTEM.source()).contains("NIST SP 800-145", "SP 800-190");
    assertThat(guide.arguments()).allMatch(argument -> !argument.source().isBlank());
    assertThat(guide.arguments())
        .filteredOn(argument -> argument.source().equals(Sources.COURSE))
        .as("less than half is nobody's but the course's")
        .hasSizeLessThan(guide.arguments().size() / 2);
  }

  @Test
  void theMatrixIsALinePerModel() {
    assertThat(Responsibilities.of(ServiceModel.FAAS, ServiceModel.SAAS))
        .hasToString(
            "FAAS: the customer runs 2 of 12 layers, APPLICATION, DATA\n"
                + "SAAS: the customer runs 1 of 12 layers, DATA");
    Responsibilities disks =
        new Responsibilities(List.of(StackLayer.STORAGE), List.of(ServiceModel.IAAS));
    assertThat(disks).hasToString("IAAS: the customer runs 0 of 1 layers");
    assertThat(Responsibilities.all().models()).containsExactly(ServiceModel.values());
    assertThat(Responsibilities.all().of(SHARED, ServiceModel.IAAS))
        .containsExactly(StackLayer.SECURITY, StackLayer.NETWORK);
  }
}
