package virtlab.kernel.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import virtlab.kernel.channel.Complaints;
import virtlab.kernel.channel.Outbox;
import virtlab.kernel.channel.Plug;
import virtlab.kernel.channel.SocketLoop;
import virtlab.kernel.protocol.BadMessageException;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.ConnectionInfo;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;
import virtlab.kernel.protocol.WireFormat;

/** A blocking client of a running kernel; its methods may be called from several threads. */
public final class KernelClient implements AutoCloseable {
  /** What arrived for a request, and on which channel. */
  private record Arrival(Channel channel, @Nullable Message message) {}

  private final String session = UUID.randomUUID().toString();
  private final WireFormat received;
  private final Outbox outbox;
  private final SocketLoop loop;
  private final Map<String, LinkedBlockingQueue<Arrival>> pending = new ConcurrentHashMap<>();
  private final Set<String> sent = ConcurrentHashMap.newKeySet();
  private final LinkedBlockingQueue<Message> unclaimed = new LinkedBlockingQueue<>();
  private volatile String death = "";

  /** Connects; the kernel need not stand yet. */
  public KernelClient(ConnectionInfo connection) {
    received = new WireFormat(connection.key());
    outbox = new Outbox(parent -> message("stream", Json.object()));
    List<Plug> plugs = new ArrayList<>();
    for (Channel channel : List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN, Channel.IOPUB)) {
      SocketType type = channel == Channel.IOPUB ? SocketType.SUB : SocketType.DEALER;
      String identity = channel == Channel.IOPUB ? "" : session;
      plugs.add(Plug.connected(channel, type, connection.address(channel), identity));
    }
    loop = new SocketLoop(plugs, new WireFormat(connection.key()), outbox, this::arrived);
    loop.start();
  }

  private Message message(String type, ObjectNode content) {
    return Message.of(List.of(), Header.of(type, session, "virtlab"), Header.none(), content);
  }

  private void arrived(Channel channel, List<byte[]> frames) {
    try {
      Message message = received.decode(frames);
      var queue = pending.get(message.parent().id());
      if (queue != null) {
        queue.add(new Arrival(channel, message));
      } else {
        unclaimed.add(message);
      }
    } catch (BadMessageException e) {
      Complaints.say("the kernel sent " + e.getMessage());
    }
  }

  /** Waits until the kernel answers and its output arrives here. */
  public ObjectNode awaitReady(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      Message request = message("kernel_info_request", Json.object());
      var queue = send(Channel.SHELL, request);
      try {
        ObjectNode info = null;
        boolean heard = false;
        long retry = Math.min(end, System.nanoTime() + 1_000_000_000L);
        while (info == null || !heard) {
          Message message = take(queue, info == null ? end : retry);
          if (message == null) {
            break;
          }
          heard |= message.type().equals("status");
          info = message.type().equals("kernel_info_reply") ? message.content() : info;
        }
        if (info != null && (heard || System.nanoTime() > end)) {
          return info;
        }
        if (System.nanoTime() > end) {
          throw new KernelException("The kernel did not answer within " + patience);
        }
      } finally {
        pending.remove(request.header().id());
      }
    }
  }

  /** What the kernel says of itself. */
  public ObjectNode kernelInfo() {
    return request(Channel.SHELL, "kernel_info_request", Json.object());
  }

  /** Runs a cell and waits until the kernel is idle again. */
  public Execution execute(String code) {
    return execute(Request.of(code), OutputListener.none());
  }

  /** Runs a cell and waits until the kernel is idle again. */
  public Execution execute(Request request, OutputListener listener) {
    return submit(request).await(listener);
  }

  /** Sends a cell without waiting for it. */
  public Submission submit(Request request) {
    ObjectNode content = Json.object();
    content.put("code", request.code()).put("silent", request.silent());
    content.put("store_history", request.storeHistory());
    content.put("stop_on_error", request.stopOnError());
    content.put("allow_stdin", request.allowStdin());
    ObjectNode expressions = content.putObject("user_expressions");
    request.userExpressions().forEach(expressions::put);
    Message message = message("execute_request", content);
    if (!request.cellId().isEmpty()) {
      message.metadata().put("cellId", request.cellId());
    }
    send(Channel.SHELL, message);
    return new Submission(this, message.header());
  }

  /** Completions; positions are code points. */
  public ObjectNode complete(String code, int cursor) {
    return request(
        Channel.SHELL,
        "complete_request",
        Json.object().put("code", code).put("cursor_pos", cursor));
  }

  /** Documentation; positions are code points. */
  public ObjectNode inspect(String code, int cursor, int detail) {
    ObjectNode content = Json.object().put("code", code).put("cursor_pos", cursor);
    return request(Channel.SHELL, "inspect_request", content.put("detail_level", detail));
  }

  /** Whether the code is whole. */
  public ObjectNode isComplete(String code) {
    return request(Channel.SHELL, "is_complete_request", Json.object().put("code", code));
  }

  /** The last {@code n} inputs, as [session, line, input]. */
  public ArrayNode historyTail(int n) {
    ObjectNode content = Json.object().put("hist_access_type", "tail").put("n", n);
    content.put("output", false).put("raw", true);
    return request(Channel.SHELL, "history_request", content).withArray("history");
  }

  /** Interrupts the running cell. */
  public ObjectNode interrupt() {
    return request(Channel.CONTROL, "interrupt_request", Json.object());
  }

  /** Ends the kernel. */
  public ObjectNode shutdown(boolean restart) {
    ObjectNode content = Json.object().put("restart", restart);
    return request(Channel.CONTROL, "shutdown_request", content);
  }

  /** Sends any request and waits for its reply's content. */
  public ObjectNode request(Channel channel, String type, ObjectNode content) {
    Message request = message(type, content);
    var queue = send(channel, request);
    try {
      while (true) {
        Message message = take(queue, Long.MAX_VALUE);
        if (message != null && message.type().endsWith("_reply")) {
          return message.content();
        }
      }
    } finally {
      pending.remove(request.header().id());
    }
  }

  /** Sends a message and waits for nothing. */
  public void post(Channel channel, String type, ObjectNode content) {
    Message message = message(type, content);
    sent.add(message.header().id());
    outbox.post(channel, message);
  }

  /** Whether a message with this id went out from here. */
  public boolean hasSent(String messageId) {
    return sent.contains(messageId);
  }

  /** The next message that belongs to no waiting request, or null after the patience. */
  public @Nullable Message nextUnclaimed(Duration patience) {
    try {
      return unclaimed.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Lets everybody who waits know that the kernel is gone. */
  void kernelDied(String how) {
    death = how;
    pending.values().forEach(queue -> queue.add(new Arrival(Channel.SHELL, null)));
  }

  void answer(Message question, String line) {
    Header header = Header.of("input_reply", session, "virtlab");
    ObjectNode content = Json.object().put("value", line);
    outbox.post(Channel.STDIN, Message.of(List.of(), header, question.header(), content));
  }

  private LinkedBlockingQueue<Arrival> send(Channel channel, Message message) {
    LinkedBlockingQueue<Arrival> queue = new LinkedBlockingQueue<>();
    pending.put(message.header().id(), queue);
    sent.add(message.header().id());
    if (!death.isEmpty()) {
      queue.add(new Arrival(channel, null));
    }
    outbox.post(channel, message);
    return queue;
  }

  /** The next message for a request; null when none arrives in this time. */
  @Nullable Message take(String requestId, Duration patience) {
    var queue = pending.get(requestId);
    return queue == null ? null : take(queue, System.nanoTime() + patience.toNanos());
  }

  void forget(String requestId) {
    pending.remove(requestId);
  }

  private @Nullable Message take(LinkedBlockingQueue<Arrival> queue, long end) {
    try {
      Arrival arrival =
          end == Long.MAX_VALUE
              ? queue.take()
              : queue.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (arrival == null) {
        return null;
      }
      if (arrival.message() == null) {
        throw new KernelException("The kernel ended: " + death);
      }
      return arrival.message();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KernelException("Interrupted while waiting for the kernel");
    }
  }

  @Override
  public void close() {
    loop.close();
  }
}
