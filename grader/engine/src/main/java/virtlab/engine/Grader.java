package virtlab.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.sandbox.Sandbox;
import virtlab.display.Language;
import virtlab.engine.gradebook.Entry;
import virtlab.engine.gradebook.Gradebook;
import virtlab.engine.gradebook.RunFacts;
import virtlab.engine.report.Reports;
import virtlab.engine.submission.HandIn;
import virtlab.engine.submission.Hash;
import virtlab.engine.submission.Limits;
import virtlab.engine.submission.SubmissionReader;
import virtlab.judge.Judge;
import virtlab.judge.Run;

/** The door: many submissions in, a gradebook and reports out. Killed, it goes on where it was. */
public final class Grader {
  private final GradeConfig config;
  private final String protection;
  private final Supplier<Examiner> examiners;

  Grader(GradeConfig config, String protection, Supplier<Examiner> examiners) {
    this.config = config;
    this.protection = protection;
    this.examiners = examiners;
  }

  /** A grader with the real judge in the best sandbox that works here. */
  public static Grader of(GradeConfig config) throws Refused {
    return of(config, Sandbox.best());
  }

  static Grader of(GradeConfig config, Sandbox sandbox) throws Refused {
    if (!sandbox.protects() && !config.allowUnsandboxed()) {
      throw new Refused(
          true,
          Language.say(
              "virtlab grade: no sandbox works here (bubblewrap, unshare), so a submission could"
                  + " read the hidden tests; install bubblewrap, or accept that with"
                  + " --allow-unsandboxed.",
              "virtlab grade: hier läuft keine Sandbox (bubblewrap, unshare), eine Abgabe könnte"
                  + " die verborgenen Tests lesen; bitte bubblewrap installieren oder das mit"
                  + " --allow-unsandboxed in Kauf nehmen."));
    }
    return new Grader(
        config,
        sandbox.name(),
        () -> Examiner.of(Judge.forGrading(sandbox, virtlab.judge.Limits.DEFAULT)));
  }

  /** Grades; returns all submissions as the reports show them. */
  public List<Entry> run() throws Refused, IOException, SQLException {
    if (config.suites().all().isEmpty()) {
      throw new Refused(
          false,
          Language.say(
              "virtlab grade: no suite was found; name a folder with compiled tests: --suite DIR.",
              "virtlab grade: keine Tests gefunden; bitte einen Ordner nennen: --suite DIR."));
    }
    List<HandIn> handIns = read();
    Files.createDirectories(config.out());
    try (FileChannel channel =
            FileChannel.open(
                config.out().resolve(".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = lock(channel);
        Gradebook book = Gradebook.open(config.out().resolve("gradebook.db"))) {
      RunFacts run = begin(book);
      List<Plan> plans = Plan.of(handIns, config.suites(), run);
      for (Plan plan : plans) {
        if (book.plan(plan.work(), plan.suite().plan())) {
          say(
              plan.work().student() + " " + plan.work().exercise() + ": ",
              Language.say("changed, graded anew", "geändert, wird neu bewertet"));
        }
      }
      judge(plans, book, run);
      List<Entry> entries = book.entries();
      Reports.write(config.out(), run, entries);
      return lock.isValid() ? entries : List.of();
    }
  }

  private List<HandIn> read() throws Refused {
    try {
      return new SubmissionReader(Limits.usual()).read(config.submissions());
    } catch (NoSuchFileException e) {
      throw new Refused(
          false,
          Language.say(
              "virtlab grade: '" + e.getFile() + "' does not exist.",
              "virtlab grade: '" + e.getFile() + "' gibt es nicht."));
    }
  }

  private FileLock lock(FileChannel channel) throws IOException, Refused {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new Refused(
          false,
          Language.say(
              "virtlab grade: another run is writing to " + config.out() + "; wait for it.",
              "virtlab grade: ein anderer Lauf schreibt gerade nach " + config.out() + "."));
    }
    return lock;
  }

  private RunFacts begin(Gradebook book) throws SQLException {
    RunFacts before = book.run().orElse(null);
    Long wanted = config.seed();
    long seed = wanted != null ? wanted : before != null ? before.seed() : Run.USUAL_SEED;
    String hash =
        Hash.of(
            config.suites().all().stream()
                .map(suite -> suite.exercise() + suite.hash())
                .toArray(String[]::new));
    RunFacts run =
        new RunFacts(
            config.suiteName(), hash, seed, System.getProperty("java.version"), protection);
    if (before != null && !before.hash().equals(hash)) {
      say("", Language.say("the suite has changed", "die Tests haben sich geändert"));
    }
    book.begin(run);
    return run;
  }

  private void judge(List<Plan> plans, Gradebook book, RunFacts run) throws SQLException {
    List<Entry> known = book.entries();
    LinkedBlockingQueue<Task> open = new LinkedBlockingQueue<>();
    for (Plan plan : plans) {
      known.stream()
          .filter(entry -> entry.student().equals(plan.work().student()))
          .filter(entry -> entry.exercise().equals(plan.work().exercise()))
          .filter(entry -> !entry.settled())
          .forEach(entry -> open.add(new Task(plan, entry)));
    }
    int kept = plans.size() - open.size();
    if (kept > 0) {
      say("", kept + " " + Language.say("already graded, kept", "schon bewertet, bleiben"));
    }
    Progress progress = new Progress(open.size(), config.progress());
    Worker worker = new Worker(book, run.seed());
    int jobs = Math.max(1, Math.min(config.jobs(), open.size()));
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < jobs; i++) {
        running.add(threads.submit(() -> drain(open, worker, progress)));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException storage) {
        throw storage;
      }
      throw new IllegalStateException("a worker failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private record Task(Plan plan, Entry known) {}

  private @Nullable Void drain(LinkedBlockingQueue<Task> open, Worker worker, Progress progress)
      throws SQLException {
    try (Examiner examiner = examiners.get()) {
      for (Task task = open.poll(); task != null; task = open.poll()) {
        worker.judge(task.plan(), task.known(), examiner);
        progress.finished(task.plan().work().student());
      }
    }
    return null;
  }

  private void say(String subject, String text) {
    config.progress().accept(subject + text);
  }
}
