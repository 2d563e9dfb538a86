package virtlab.model.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

class StartTimeTests {
  @Test
  void aContainersPartsAddUpToThePublishedWhole() {
    StartTime container = StartTime.container();
    assertThat(container.total().toMillis()).isCloseTo(100, within(1e-9));
    assertThat(container.throughDaemon().total().toMillis()).isCloseTo(350, within(1e-9));
    assertThat(container).hasToString("container: 100 ms (namespaces 7.94 ms, runtime 92.06 ms)");
  }

  @Test
  void aMicroVmsPartsAreThePublishedMedians() {
    assertThat(StartTime.microVm().total().toMillis()).isCloseTo(161, within(1e-9));
  }

  @Test
  void bootingASystemIsWhatTakesLong() {
    StartTime vm = StartTime.vm(Seconds.of(20));
    assertThat(vm.total().value()).isCloseTo(20.244, within(1e-9));
    assertThat(vm.parts().get(0).time()).isLessThan(StartTime.container().throughDaemon().total());
  }

  @Test
  void aColdCacheOutweighsEverythingElse() {
    Image image = Image.of("shop:1", Layer.of("all", Bytes.mb(155)));
    ImagePull pull = PullRule.of(Bandwidth.mbit(100)).pull(LayerCache.empty(), image);
    StartTime cold = StartTime.container().throughDaemon().pulling(pull);
    assertThat(cold.parts().stream().map(StartPart::step))
        .containsExactly(
            StartStep.IMAGE_PULL, StartStep.DAEMON, StartStep.NAMESPACES, StartStep.RUNTIME);
    assertThat(cold.total().value()).isCloseTo(12.4 + 0.35, within(1e-9));
  }

  @Test
  void publishedStartsComeWithTheirSourceTheFastestFirst() {
    List<StartTime> all = StartTime.published();
    assertThat(all).hasSize(11).isSortedAccordingTo((a, b) -> a.total().compareTo(b.total()));
    assertThat(all).allMatch(each -> each.parts().get(0).source().matches(".*20\\d\\d.*"));
  }
}
