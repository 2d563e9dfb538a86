package virtlab.childjvm.box;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.codec.CodecException;
import virtlab.childjvm.sandbox.Sandbox;

/**
 * The owner's side of a box. Used by one thread. After an {@link Answer.Ended} it is dead; start
 * another.
 */
public final class Box implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);

  private final BoxProcess process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private int sequence;
  private Duration cpuLimit = START;
  private Duration cpuBefore = Duration.ZERO;
  private long deadline = System.nanoTime() + START.toNanos();

  private Box(BoxProcess process) {
    this.process = process;
    this.out = new DataOutputStream(new BufferedOutputStream(process.stdin()));
    this.in = new DataInputStream(process.stdout());
  }

  /**
   * How a box is started.
   *
   * @param sandbox what keeps it in
   * @param classPath the box's own jars and the contracts
   * @param classes the folder of the compiled solution
   * @param target what it holds
   * @param heapMebibytes its heap
   * @param outputBytes what is kept of its output
   */
  public record Launch(
      Sandbox sandbox,
      List<Path> classPath,
      Path classes,
      Target target,
      int heapMebibytes,
      int outputBytes) {}

  /** Starts a box and waits until it serves. */
  public static Box start(Launch launch) throws IOException {
    Box box = new Box(BoxProcess.start(launch));
    Object first = box.await();
    if (first instanceof Wire.Reply) {
      return box;
    }
    box.close();
    throw new IOException("The box did not start: " + first + "\n" + box.process.output());
  }

  /**
   * Starts the clocks of a test: processor time of the box and elapsed time until this test ends.
   */
  public void begin(Duration cpu, Duration wall) {
    cpuLimit = cpu;
    cpuBefore = process.cpu();
    deadline = System.nanoTime() + wall.toNanos();
  }

  /** Makes a fresh object in a fresh class loader. */
  public Answer newObject() {
    return ask(new Wire.Request("", List.of(), new byte[0]), null);
  }

  /** Calls a method of the contract. */
  public Answer call(Method method, @Nullable Object[] arguments) {
    byte[] encoded = Wire.CODEC.encodeAll(method.getGenericParameterTypes(), arguments);
    return ask(new Wire.Request(method.getName(), HeldSolution.names(method), encoded), method);
  }

  /** What the solution printed, as far as it was kept. */
  public String output() {
    return process.output();
  }

  /** Whether the process still runs. */
  public boolean alive() {
    return process.alive();
  }

  private Answer ask(Wire.Request request, @Nullable Method method) {
    sequence++;
    try {
      Wire.write(out, sequence, request);
    } catch (IOException e) {
      return process.ended();
    }
    Object got = await();
    if (got instanceof Answer.Ended ended) {
      close();
      return ended;
    }
    return answer((Wire.Reply) got, request, method);
  }

  private Answer answer(Wire.Reply reply, Wire.Request request, @Nullable Method method) {
    boolean changed = method != null && !Arrays.equals(reply.arguments(), request.arguments());
    Wire.Thrown thrown = reply.thrown();
    if (thrown != null) {
      Throwable exception = AllowedThrowables.make(thrown.type(), thrown.message());
      if (exception instanceof OutOfMemoryError) {
        close();
        return new Answer.Ended(Answer.End.MEMORY, thrown.message());
      }
      boolean really = changed && reply.arguments().length > 0;
      return new Answer.Threw(exception, thrown.frames(), really);
    }
    if (method == null) {
      return new Answer.Returned(null, false);
    }
    try {
      Object value = Wire.CODEC.decode(method.getGenericReturnType(), reply.result());
      return new Answer.Returned(value, changed);
    } catch (CodecException e) {
      close();
      return new Answer.Ended(Answer.End.TAMPER, String.valueOf(e.getMessage()));
    }
  }

  /** A reply, or an {@link Answer.Ended}. */
  private Object await() {
    CompletableFuture<Wire.Reply> reply = process.reading(() -> readReply());
    while (true) {
      try {
        return reply.get(50, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (System.nanoTime() - deadline > 0
            || process.cpu().minus(cpuBefore).compareTo(cpuLimit) > 0) {
          close();
          return new Answer.Ended(Answer.End.TIMEOUT, "");
        }
      } catch (InterruptedException e) {
        close();
        Thread.currentThread().interrupt();
        return new Answer.Ended(Answer.End.TIMEOUT, "interrupted");
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Wire.ProtocolException
            || e.getCause() instanceof CodecException) {
          close();
          return new Answer.Ended(Answer.End.TAMPER, String.valueOf(e.getCause().getMessage()));
        }
        return process.ended();
      }
    }
  }

  private Wire.Reply readReply() throws IOException {
    return Wire.read(in, sequence, Wire.Reply.class);
  }

  @Override
  public void close() {
    process.kill();
  }
}
