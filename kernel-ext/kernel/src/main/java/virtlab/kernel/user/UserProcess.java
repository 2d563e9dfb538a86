package virtlab.kernel.user;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.link.Frame;
import virtlab.childjvm.link.Link;
import virtlab.childjvm.link.LinkListener;
import virtlab.childjvm.link.UserMessage;
import virtlab.kernel.channel.Complaints;

/** One user process and its link. It tells what happens in it to a {@link UserEvents}. */
public final class UserProcess implements Closeable {
  /** One method to run: a class that JShell wrapped a snippet into, and the method in it. */
  public record Step(String type, String method) {}

  /** How long an end may take; one that writes an archive takes its time. */
  private static final int ENDING_MILLIS = UserSettings.TRAINING ? 60_000 : 500;

  private final Process process;
  private final Link link;
  private final DebugLine debugLine;
  private final Offspring offspring;
  private final UserEvents events;
  private final AtomicReference<CellEnd.@Nullable Why> killed = new AtomicReference<>();
  private volatile CellEnd.@Nullable Died gone;
  private volatile boolean closing;

  private UserProcess(
      Process process, Link link, DebugLine debugLine, Offspring offspring, UserEvents events) {
    this.process = process;
    this.link = link;
    this.debugLine = debugLine;
    this.offspring = offspring;
    this.events = events;
  }

  /** Starts a process, and brings it to where these definitions are. */
  public static UserProcess start(UserSettings settings, Definitions definitions, UserEvents events)
      throws IOException {
    DebugLine debugLine = DebugLine.open(events::dying);
    try (LinkListener listener = LinkListener.open()) {
      Process process = settings.start(listener, debugLine.port());
      var unused = process.onExit().thenRun(() -> closeQuietly(listener));
      Link link = listener.accept();
      UserProcess user =
          new UserProcess(process, link, debugLine, new Offspring(listener.secret()), events);
      for (Frame frame : definitions.replay()) {
        user.send(frame);
      }
      Thread reader = new Thread(user::read, "virtlab-user-" + process.pid());
      reader.setDaemon(true);
      reader.start();
      return user;
    } catch (IOException e) {
      debugLine.close();
      throw new IOException("The process for your code did not start: " + e.getMessage(), e);
    }
  }

  private static void closeQuietly(LinkListener listener) {
    try {
      listener.close();
    } catch (IOException e) {
      return; // the process it waited for has gone, and its socket with the folder
    }
  }

  /** Sends a frame; of a process that has gone, {@link #gone} tells. */
  public void send(Frame frame) {
    try {
      link.send(frame);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs steps as one cell; {@code shown} is the index of the step whose value is shown, or −1. */
  public void run(String token, int shown, List<Step> steps) {
    Frame.Writer run = Frame.of(UserMessage.RUN).text(token).number(shown).number(steps.size());
    steps.forEach(step -> run.text(step.type()).text(step.method()));
    send(run.frame());
  }

  /** Interrupts the threads of a cell. */
  public void interrupt(String token) {
    send(Frame.of(UserMessage.INTERRUPT).text(token).frame());
  }

  /** Answers a call. */
  public void answer(UserEvents.Call call, boolean failed, byte[] bytes) {
    send(
        Frame.of(UserMessage.ANSWER)
            .number(call.number())
            .number(failed ? 1 : 0)
            .bytes(bytes)
            .frame());
  }

  /** The debugger's way into the process. */
  public DebugLine debugLine() {
    return debugLine;
  }

  /** How the process ended, once it has. */
  Optional<CellEnd.Died> gone() {
    return Optional.ofNullable(gone);
  }

  /** True once it was told to end. */
  boolean isClosing() {
    return closing;
  }

  /** Lets a process that is about to end do so without waiting for what reads from us. */
  void letGo() {
    send(Frame.of(UserMessage.LEAVING).frame());
    debugLine.close();
  }

  private void read() {
    try {
      while (true) {
        tell(link.receive());
      }
    } catch (IOException e) {
      link.close();
    } catch (RuntimeException | Error e) {
      Complaints.say("what the user process sent could not be taken", e);
      kill(CellEnd.Why.HEAP_FULL);
    }
    CellEnd.Died how = awaitEnd();
    debugLine.close(); // not before: a process that loses its debugger complains on its stderr
    gone = how;
    events.gone(how);
    offspring.end();
  }

  /** Waits for the end of a process whose link is closed; it does not come later than that. */
  private CellEnd.Died awaitEnd() {
    boolean interrupted = false;
    while (true) {
      try {
        if (!process.waitFor(ENDING_MILLIS, TimeUnit.MILLISECONDS)) {
          process.destroyForcibly();
        }
        int code = process.waitFor();
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
        return new CellEnd.Died(code, why(code));
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }

  private CellEnd.Why why(int exitCode) {
    CellEnd.Why known = killed.get();
    if (known != null) {
      return known;
    }
    boolean reported = Files.exists(UserSettings.crashReport(Long.toString(process.pid())));
    return reported ? CellEnd.Why.CRASHED : CellEnd.Why.of(exitCode);
  }

  private void tell(Frame frame) {
    Frame.Reader fields = frame.read();
    switch (frame.kind()) {
      case UserMessage.STREAM -> events.stream(fields.text(), fields.text(), fields.bytes());
      case UserMessage.DISPLAY -> {
        String token = fields.text();
        boolean update = fields.flag();
        String id = fields.text();
        events.display(token, Bundles.read(fields), id, update);
      }
      case UserMessage.CLEAR -> events.clear(fields.text(), fields.flag());
      case UserMessage.COMM -> events.comm(Comms.read(fields));
      case UserMessage.ENDED -> events.ended(fields.text(), CellEnd.read(fields));
      case UserMessage.CALL ->
          events.call(
              new UserEvents.Call(
                  fields.number(), fields.text(), fields.text(), fields.text(), fields.bytes()));
      default -> {
        // A kind that we do not know can be left out.
      }
    }
  }

  /** Ends the process at once, for this reason. */
  void kill(CellEnd.Why why) {
    killed.compareAndSet(null, why);
    process.destroyForcibly();
  }

  /** Ends the process, and those that it started; waits for it at most two seconds. */
  @Override
  public void close() {
    closing = true;
    List<ProcessHandle> children = process.descendants().toList();
    link.close();
    try {
      if (!process.waitFor(ENDING_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        process.waitFor(2, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
    offspring.end();
  }
}
