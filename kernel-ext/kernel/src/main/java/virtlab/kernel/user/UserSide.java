package virtlab.kernel.user;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.link.Frame;
import virtlab.display.MimeBundle;
import virtlab.kernel.interpreter.CellOutput;
import virtlab.kernel.interpreter.Comm;

/**
 * The side on which the reader's code runs: always one living user process with all definitions,
 * and at most one running cell. A process that ends is replaced at once.
 */
public final class UserSide implements Closeable {
  /** Answers the calls of the reader's code; may take its time. */
  public interface Desk {
    /** The answer's bytes; an exception's message is told to the caller. */
    byte[] answer(UserEvents.Call call) throws Exception;
  }

  private volatile UserSettings settings;
  private final Definitions definitions = new Definitions();
  private final CallDesk calls;
  private volatile @Nullable CellOutput output;
  private volatile @Nullable RunningCell running;
  private volatile CompletableFuture<UserProcess> process;
  private volatile boolean closed;
  private volatile boolean stopComes;
  private final AtomicReference<CellEnd.@Nullable Died> unseen = new AtomicReference<>();

  public UserSide(UserSettings settings, Desk desk) {
    this.settings = settings;
    this.calls = new CallDesk(desk);
    this.process = startProcess();
  }

  private CompletableFuture<UserProcess> startProcess() {
    CompletableFuture<UserProcess> started = new CompletableFuture<>();
    Thread starter =
        new Thread(
            () -> {
              try {
                started.complete(UserProcess.start(settings, definitions, new Watch(started)));
              } catch (IOException | RuntimeException e) {
                started.completeExceptionally(e);
              }
            },
            "virtlab-user-start");
    starter.setDaemon(true);
    starter.start();
    return started;
  }

  /** Where output goes from now on, also that of cells which have ended. */
  public void showOn(CellOutput shown) {
    this.output = shown;
  }

  /** Adds an entry to the class path of the reader's code. */
  public void addToClassPath(String path) throws IOException {
    Frame added = definitions.add(path);
    alive().send(added);
  }

  /** Loads classes without running anything. */
  public void load(Map<String, byte[]> classes) throws IOException {
    if (!classes.isEmpty()) {
      // Remembered first: a process that takes over meanwhile begins with what is remembered.
      Frame load = definitions.load(classes);
      alive().send(load);
    }
  }

  /**
   * Goes on in a new process; no cell may be running. It is given the classes of the old one:
   * JShell takes a declaration that comes again word for word for one that it has loaded.
   */
  public void reset() throws IOException {
    replace(settings);
  }

  /** Goes on in a new process with these options of its virtual machine; no cell may be running. */
  public void restart(List<String> options) throws IOException {
    UserSettings before = settings;
    try {
      replace(before.with(options));
    } catch (IOException e) {
      replace(before);
      throw e;
    }
  }

  private void replace(UserSettings next) throws IOException {
    CompletableFuture<UserProcess> old = process;
    settings = next;
    commsGone();
    process = startProcess();
    old.thenAccept(UserProcess::close).exceptionally(none -> null).join();
    alive();
  }

  /** Sets environment variables of the processes that start from now on. */
  public void environment(Map<String, String> variables) {
    settings = settings.with(variables);
  }

  /** A cell begins: what interrupts it before it runs keeps it from running. */
  public void begin() {
    stopComes = false;
  }

  /** Loads classes, runs steps as one cell, and waits for its end. */
  public CellEnd run(
      String token, Map<String, byte[]> classes, int shown, List<UserProcess.Step> steps)
      throws IOException, InterruptedException {
    load(classes);
    UserProcess user = alive();
    return steps.isEmpty()
        ? new CellEnd.Done()
        : run(token, user, () -> user.run(token, shown, steps));
  }

  /** Hands on a message on a comm and waits until its handlers have ended. */
  public CellEnd comm(Comm comm) throws IOException, InterruptedException {
    UserProcess user = alive();
    return run(comm.token(), user, () -> user.send(Comms.frame(comm)));
  }

  private CellEnd run(String token, UserProcess user, Runnable start)
      throws IOException, InterruptedException {
    RunningCell cell = new RunningCell(token, user, new CompletableFuture<>());
    running = cell;
    user.gone().ifPresent(cell::diedWith);
    try {
      if (stopComes) {
        return new CellEnd.Stopped();
      }
      start.run();
      CellEnd end = cell.end().get();
      if (end instanceof CellEnd.Died) {
        unseen.set(null);
      }
      return end;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      running = null;
      cell.end().complete(new CellEnd.Stopped());
      calls.cancel(token);
    }
  }

  /** Interrupts the running cell, or keeps the one from running that is about to. */
  public void interrupt() {
    if (running == null) {
      stopComes = true;
    }
    RunningCell cell = running;
    if (cell != null) {
      calls.cancel(cell.token());
      cell.interrupt();
    }
  }

  private void commsGone() {
    CellOutput shown = output;
    if (shown != null) {
      shown.commsGone();
    }
  }

  /** The living process; starts another if the last one could not be started. */
  private UserProcess alive() throws IOException {
    try {
      return process.join();
    } catch (CompletionException e) {
      process = startProcess();
      throw new IOException(e.getCause() == null ? e : e.getCause());
    }
  }

  /** The end of a process while no cell ran, told once. */
  public Optional<CellEnd.Died> unseenDeath() {
    return Optional.ofNullable(unseen.getAndSet(null));
  }

  /** Another process takes over from one that is ending, unless one has already. */
  private synchronized void succeed(CompletableFuture<UserProcess> ending) {
    if (!closed && process.equals(ending)) {
      process = startProcess();
      commsGone();
    }
  }

  private synchronized CompletableFuture<UserProcess> last() {
    closed = true;
    return process;
  }

  @Override
  public void close() {
    last().thenAccept(UserProcess::close).exceptionally(none -> null).join();
  }

  /** Listens to one process. */
  private final class Watch implements UserEvents {
    private final CompletableFuture<UserProcess> own;

    Watch(CompletableFuture<UserProcess> own) {
      this.own = own;
    }

    @Override
    public void stream(String token, String name, byte[] utf8) {
      CellOutput shown = output;
      if (shown != null) {
        shown.stream(token, name, utf8);
      }
    }

    @Override
    public void display(String token, MimeBundle bundle, String displayId, boolean update) {
      CellOutput shown = output;
      if (shown != null) {
        shown.display(token, bundle, displayId, update);
      }
    }

    @Override
    public void clear(String token, boolean wait) {
      CellOutput shown = output;
      if (shown != null) {
        shown.clear(token, wait);
      }
    }

    @Override
    public void comm(Comm comm) {
      CellOutput shown = output;
      if (shown != null) {
        shown.comm(comm);
      }
    }

    @Override
    public void ended(String token, CellEnd end) {
      RunningCell cell = running;
      if (cell != null && cell.token().equals(token)) {
        cell.end().complete(end);
      }
    }

    @Override
    public void call(Call call) {
      own.thenAccept(user -> calls.answer(call, user)).exceptionally(none -> null);
    }

    @Override
    public void dying() {
      succeed(own);
      own.thenAccept(UserProcess::letGo).exceptionally(none -> null);
    }

    @Override
    public void gone(CellEnd.Died how) {
      succeed(own);
      UserProcess user = own.join();
      RunningCell cell = running;
      if (cell != null && user.equals(cell.user())) {
        cell.diedWith(how);
      } else if (!user.isClosing()) {
        unseen.set(how);
      }
    }
  }
}
