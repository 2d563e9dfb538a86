package virtlab.model.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentTests {
  @ParameterizedTest
  @EnumSource
  void aStrongerBoundaryAndALimitNeverMakeItWorse(Incident incident) {
    for (Boundary boundary : Boundary.values()) {
      Effect free = incident.onNeighbour(boundary, false);
      assertThat(incident.onNeighbour(boundary, true)).isLessThanOrEqualTo(free);
      for (Boundary weaker : Boundary.values()) {
        if (weaker.compareTo(boundary) > 0) {
          assertThat(incident.onNeighbour(weaker, false)).isGreaterThanOrEqualTo(free);
          assertThat(incident.onNeighbour(weaker, true))
              .isGreaterThanOrEqualTo(incident.onNeighbour(boundary, true));
        }
      }
    }
    assertThat(incident.reason()).isNotBlank().doesNotEndWith(".");
  }

  /** The sentences of the course: a limit of memory ends its owner, a kernel's end is for all. */
  @ParameterizedTest
  @EnumSource(value = Boundary.class, names = "VM", mode = EnumSource.Mode.EXCLUDE)
  void whoSharesAKernelSharesItsEnd(Boundary boundary) {
    assertThat(Incident.KERNEL_CRASH.onNeighbour(Boundary.VM, false)).isEqualTo(Effect.NONE);
    assertThat(Incident.KERNEL_CRASH.onNeighbour(boundary, true)).isEqualTo(Effect.ENDED);
    assertThat(Incident.MEMORY_OVERLOAD.onNeighbour(boundary, false)).isEqualTo(Effect.ENDED);
    assertThat(Incident.MEMORY_OVERLOAD.onNeighbour(boundary, true)).isEqualTo(Effect.NONE);
  }
}
