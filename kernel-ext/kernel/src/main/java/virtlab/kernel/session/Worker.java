package virtlab.kernel.session;

import java.util.concurrent.LinkedBlockingQueue;
import virtlab.kernel.channel.Complaints;

/** A thread that does one job after another and survives each. */
final class Worker {
  /** Deep sources make a deep compiler. */
  private static final long STACK_BYTES = 16L << 20;

  private final LinkedBlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();

  Worker(String name) {
    Thread thread = new Thread(null, this::run, name, STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
  }

  void submit(Runnable job) {
    jobs.add(job);
  }

  private void run() {
    while (true) {
      try {
        jobs.take().run();
      } catch (InterruptedException e) {
        Complaints.say("an interrupt reached " + Thread.currentThread().getName());
      } catch (RuntimeException | Error e) {
        Complaints.say("a job failed on " + Thread.currentThread().getName(), e);
      }
    }
  }
}
