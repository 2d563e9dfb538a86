package zmq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zeromq.ZMQ;
import zmq.util.Errno;

class SignalerTests {
  private final Ctx context = new Ctx();
  private final Errno errno = new Errno();
  private final Signaler signaler = new Signaler(context, 0, errno);
  private final ExecutorService writer = Executors.newSingleThreadExecutor();

  @AfterEach
  void close() throws Exception {
    writer.shutdownNow();
    signaler.close();
    context.terminate();
  }

  @Test
  void countsAsSoonAsItsByteIsThere() throws Exception {
    try (Selector selector = Selector.open()) {
      signaler.getFd().register(selector, SelectionKey.OP_READ);
      CyclicBarrier together = new CyclicBarrier(2);
      int early = 0;
      for (int i = 0; i < 20_000; i++) {
        Future<?> sent =
            writer.submit(
                () -> {
                  together.await();
                  signaler.send();
                  return null;
                });
        together.await();
        while (selector.selectNow() == 0) {
          Thread.onSpinWait();
        }
        selector.selectedKeys().clear();
        if (!signaler.waitEvent(0)) {
          early++;
        }
        sent.get();
        assertThat(signaler.waitEvent(0)).isTrue();
        signaler.recv();
      }
      assertThat(early).isZero();
    }
  }

  @Test
  void eachSignalIsReceivedOnce() {
    signaler.send();
    signaler.send();
    assertThat(signaler.waitEvent(0)).isTrue();
    signaler.recv();
    assertThat(signaler.waitEvent(-1)).isTrue();
    signaler.recv();
    assertThat(signaler.waitEvent(0)).isFalse();
    assertThat(errno.get()).isEqualTo(ZError.EAGAIN);
  }

  @Test
  void waitsForASignal() throws Exception {
    Future<?> sent =
        writer.submit(
            () -> {
              TimeUnit.MILLISECONDS.sleep(20);
              signaler.send();
              return null;
            });
    assertThat(signaler.waitEvent(-1)).isTrue();
    sent.get();
    signaler.recv();
    assertThat(signaler.waitEvent(1)).isFalse();
    assertThat(errno.get()).isEqualTo(ZError.EAGAIN);
  }

  @Test
  void anInterruptedThreadStillSendsAndReceives() {
    Thread.currentThread().interrupt();
    signaler.send();
    assertThat(signaler.waitEvent(0)).isFalse();
    assertThat(errno.get()).isEqualTo(ZError.EINTR);
    Thread.currentThread().interrupt();
    signaler.recv();
    assertThat(Thread.interrupted()).isTrue();
    signaler.send();
    assertThat(signaler.waitEvent(0)).isTrue();
  }

  @Test
  void aClosedOneEndsWhoWaitsOrReceives() throws Exception {
    signaler.close();
    assertThat(signaler.waitEvent(-1)).isFalse();
    assertThat(errno.get()).isEqualTo(ZError.EINTR);
    errno.set(0);
    signaler.recv();
    assertThat(errno.get()).isEqualTo(ZError.EINTR);
  }

  /** JeroMQ's own class of this name must lie behind ours on every class path. */
  @Test
  void standsBeforeTheLibrarysOwn() {
    assertThat(place(Signaler.class)).isNotEqualTo(place(ZMQ.class));
  }

  private static Object place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
