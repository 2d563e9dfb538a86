package virtlab.agent;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import virtlab.childjvm.link.Frame;
import virtlab.childjvm.link.UserMessage;

/** Calls from the reader's code to the kernel process: a line of input, a service. */
final class Calls {
  /** The service name under which the kernel itself answers. */
  static final String KERNEL = "";

  private final Outbox outbox;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, CompletableFuture<Frame.Reader>> waiting = new ConcurrentHashMap<>();

  Calls(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Calls, waits, and returns the answer; a call that failed throws what the kernel says of it. */
  byte[] call(String service, String method, byte[] arguments) {
    outbox.leaveIfStopped();
    long number = numbers.incrementAndGet();
    CompletableFuture<Frame.Reader> answer = new CompletableFuture<>();
    waiting.put(number, answer);
    Frame.Writer call = Frame.of(UserMessage.CALL).number(number).text(CellToken.current());
    outbox.send(call.text(service).text(method).bytes(arguments).frame());
    try {
      Frame.Reader fields = answer.get();
      boolean failed = fields.number() != 0;
      byte[] bytes = fields.bytes();
      if (failed) {
        throw new IllegalStateException(new String(bytes, StandardCharsets.UTF_8));
      }
      return bytes;
    } catch (InterruptedException e) {
      throw CellStopped.SIGNAL;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      waiting.remove(number);
    }
  }

  /** Hands an answer to whoever waits for it. */
  void answer(Frame.Reader fields) {
    CompletableFuture<Frame.Reader> answer = waiting.get(fields.number());
    if (answer != null) {
      answer.complete(fields);
    }
  }
}
