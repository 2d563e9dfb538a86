package virtlab.cli.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.zeromq.SocketType;
import virtlab.kernel.channel.Outbox;
import virtlab.kernel.channel.Plug;
import virtlab.kernel.channel.SocketLoop;
import virtlab.kernel.client.Request;
import virtlab.kernel.protocol.BadMessageException;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.ConnectionInfo;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;
import virtlab.kernel.protocol.WireFormat;

/** A front end that keeps everything it hears, in the order in which it heard it. */
final class FrontEnd implements AutoCloseable {
  /** How long a message is waited for. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final List<Channel> SPOKEN =
      List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN);

  private final String session = UUID.randomUUID().toString();
  private final WireFormat wire;
  private final Outbox outbox = new Outbox(parent -> message("stream", Json.object()));
  private final SocketLoop loop;
  private final List<Heard> heard = new ArrayList<>();
  private String bad = "";
  private String death = "";

  /** Connects; the kernel need not stand yet. */
  FrontEnd(ConnectionInfo connection) {
    wire = new WireFormat(connection.key());
    List<Plug> plugs = new ArrayList<>();
    for (Channel channel : SPOKEN) {
      plugs.add(Plug.connected(channel, SocketType.DEALER, connection.address(channel), session));
    }
    String iopub = connection.address(Channel.IOPUB);
    plugs.add(Plug.connected(Channel.IOPUB, SocketType.SUB, iopub, ""));
    loop = new SocketLoop(plugs, new WireFormat(connection.key()), outbox, this::arrived);
    loop.start();
  }

  private synchronized void arrived(Channel channel, List<byte[]> frames) {
    try {
      heard.add(new Heard(channel, wire.decode(frames), System.nanoTime()));
    } catch (BadMessageException e) {
      bad = String.valueOf(e.getMessage());
    }
    notifyAll();
  }

  /** The kernel's process has ended; nobody waits any longer. */
  synchronized void kernelEnded(String how) {
    death = how;
    notifyAll();
  }

  /** What arrived and was no message of the protocol; empty if nothing was. */
  synchronized String bad() {
    return bad;
  }

  Message message(String type, ObjectNode content) {
    return Message.of(List.of(), Header.of(type, session, "virtlab"), Header.none(), content);
  }

  /** Sends a request and returns its id. */
  String send(Channel channel, String type, ObjectNode content) {
    return send(channel, message(type, content));
  }

  String send(Channel channel, Message message) {
    outbox.post(channel, message);
    return message.header().id();
  }

  /** Sends a cell and returns its id. */
  String send(Request cell) {
    return send(Channel.SHELL, "execute_request", content(cell));
  }

  private static ObjectNode content(Request cell) {
    ObjectNode content = Json.object().put("code", cell.code()).put("silent", cell.silent());
    content.put("store_history", cell.storeHistory()).put("stop_on_error", cell.stopOnError());
    content.put("allow_stdin", cell.allowStdin());
    cell.userExpressions().forEach(content.putObject("user_expressions")::put);
    return content;
  }

  /** Everything heard so far. */
  synchronized List<Heard> heard() {
    return List.copyOf(heard);
  }

  /** Everything heard so far of this request. */
  List<Heard> heard(String request) {
    return heard().stream().filter(message -> message.belongsTo(request)).toList();
  }

  /** Forgets what was heard. */
  synchronized void forget() {
    heard.clear();
    bad = "";
  }

  /** The first message like this, which may have been heard already. */
  Heard await(String what, Predicate<Heard> wanted) {
    return await(what, PATIENCE, wanted);
  }

  /** The same with another patience. */
  synchronized Heard await(String what, Duration patience, Predicate<Heard> wanted) {
    long end = System.nanoTime() + patience.toNanos();
    int next = 0;
    while (true) {
      for (; next < heard.size(); next++) {
        if (wanted.test(heard.get(next))) {
          return heard.get(next);
        }
      }
      Failed.unless(death.isEmpty(), "the kernel ended (" + death + ") before " + what);
      long left = (end - System.nanoTime()) / 1_000_000;
      Failed.unless(left > 0, "no " + what + " within " + patience.toSeconds() + " s");
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Failed("the check was interrupted");
      }
    }
  }

  /** The reply to a request. */
  Heard reply(String request) {
    return await("reply", m -> m.isReply() && m.belongsTo(request));
  }

  /** A request's {@code busy} or {@code idle}. */
  Heard status(String request, String state) {
    return status(request, state, PATIENCE);
  }

  Heard status(String request, String state, Duration patience) {
    return await("'" + state + "'", patience, m -> m.isStatus(state) && m.belongsTo(request));
  }

  /** Sends a request and waits for its reply's content. */
  ObjectNode ask(Channel channel, String type, ObjectNode content) {
    return reply(send(channel, type, content)).content();
  }

  /** Runs a cell to its reply and idle. */
  Ran run(Request cell) {
    return ended(send(cell));
  }

  /** Runs an ordinary cell to its reply and idle. */
  Ran run(String code) {
    return run(Request.of(code));
  }

  /** A cell that was sent, when its reply and idle are here. */
  Ran ended(String request) {
    return ended(request, PATIENCE);
  }

  Ran ended(String request, Duration patience) {
    Heard reply = await("execute_reply", patience, m -> m.isReply() && m.belongsTo(request));
    status(request, "idle", patience);
    return new Ran(reply, heard(request));
  }

  /** Waits until the kernel answers and its output arrives here. */
  void awaitReady(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      String asked = send(Channel.SHELL, "kernel_info_request", Json.object());
      long left = Math.max(1, end - System.nanoTime());
      await("kernel_info_reply", Duration.ofNanos(left), m -> m.isReply() && m.belongsTo(asked));
      try {
        await("'idle'", Duration.ofSeconds(1), m -> m.isStatus("idle") && m.belongsTo(asked));
        return;
      } catch (Failed notSubscribedYet) {
        Failed.unless(System.nanoTime() < end, "no status within " + patience.toSeconds() + " s");
      }
    }
  }

  @Override
  public void close() {
    loop.close();
  }
}
