package virtlab.kernel.user;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers calls, each on a thread of its own, which ends with the cell that called. */
final class CallDesk {
  private final UserSide.Desk desk;
  private final Map<Thread, String> working = new ConcurrentHashMap<>();

  CallDesk(UserSide.Desk desk) {
    this.desk = desk;
  }

  void answer(UserEvents.Call call, UserProcess user) {
    Thread worker = new Thread(() -> work(call, user), "virtlab-call-" + call.number());
    worker.setDaemon(true);
    working.put(worker, call.token());
    worker.start();
  }

  void cancel(String token) {
    working.forEach(
        (worker, cell) -> {
          if (cell.equals(token)) {
            worker.interrupt();
          }
        });
  }

  private void work(UserEvents.Call call, UserProcess user) {
    boolean failed = false;
    byte[] answer;
    try {
      answer = desk.answer(call);
    } catch (Exception | LinkageError | StackOverflowError e) {
      failed = true;
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      answer = message.getBytes(StandardCharsets.UTF_8);
    } finally {
      working.remove(Thread.currentThread());
    }
    boolean interrupted = Thread.interrupted();
    user.answer(call, failed, answer);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
