package virtlab.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PauseTests {
  private final Semaphore done = new Semaphore(0);
  private final Pause pause = new Pause(done::release);

  @Test
  void theWorkIsDoneOnceHoweverOftenThePauseBegins() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      pause.begin();
    }
    assertThat(done.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
    pause.begin();
    assertThat(done.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();
  }

  @Test
  void noWorkIsDoneBeforeThePauseBegins() throws InterruptedException {
    assertThat(done.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();
  }
}
