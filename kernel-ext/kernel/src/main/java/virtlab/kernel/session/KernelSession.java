package virtlab.kernel.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import virtlab.kernel.channel.Complaints;
import virtlab.kernel.channel.Ipc;
import virtlab.kernel.channel.Plug;
import virtlab.kernel.channel.SocketLoop;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.interpreter.Comm;
import virtlab.kernel.interpreter.Interpreter;
import virtlab.kernel.protocol.BadMessageException;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.ConnectionInfo;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;
import virtlab.kernel.protocol.WireFormat;

/** One running kernel: sorts what arrives by who answers it. */
public final class KernelSession {
  private final ConnectionInfo connection;
  private final CompletableFuture<Interpreter> interpreter;
  private final WireFormat incoming;
  private final SocketLoop loop;
  private final Front front = new Front();
  private final Worker shell = new Worker("kernel-shell");
  private final Worker beside = new Worker("kernel-help");
  private final InputDesk desk = new InputDesk(front);
  private final Comms comms = new Comms();
  private final WaitingUpdates waiting = new WaitingUpdates();
  private final CellOutputs outputs = new CellOutputs(front, desk, comms);
  private final History history = new History(beside, HistoryFile.ofUser());
  private final Cells cells;
  private final CodeHelp help;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final @Nullable Ipc ipc;

  /** Binds the sockets and begins to answer. */
  public KernelSession(ConnectionInfo connection, CompletableFuture<Interpreter> interpreter)
      throws IOException {
    this.connection = connection;
    this.interpreter = interpreter;
    incoming = new WireFormat(connection.key());
    cells = new Cells(front, interpreter::join, outputs, history);
    help = new CodeHelp(interpreter::join);
    List<Plug> plugs =
        List.of(
            plug(Channel.SHELL, SocketType.ROUTER),
            plug(Channel.CONTROL, SocketType.ROUTER),
            plug(Channel.STDIN, SocketType.ROUTER),
            plug(Channel.IOPUB, SocketType.XPUB),
            plug(Channel.HEARTBEAT, SocketType.REP));
    loop = new SocketLoop(plugs, new WireFormat(connection.key()), front.outbox(), this::received);
    ipc = connection.isIpc() ? Ipc.serving(connection, loop::port) : null;
    front.status("starting", Header.none());
    loop.start();
  }

  private Plug plug(Channel channel, SocketType type) {
    return Plug.bound(
        channel, type, connection.isIpc() ? "tcp://127.0.0.1:*" : connection.address(channel));
  }

  /** Waits until Jupyter asked the kernel to end, and has sent every answer. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
    loop.close();
    if (ipc != null) {
      ipc.close();
    }
  }

  private void received(Channel channel, List<byte[]> frames) {
    if (channel == Channel.IOPUB) {
      if (frames.get(0).length > 0 && frames.get(0)[0] == 1) {
        front.welcome(frames.get(0));
      }
      return;
    }
    try {
      route(new Request(front, channel, incoming.decode(frames)));
    } catch (BadMessageException e) {
      Complaints.say("skipped on " + channel + ": " + e.getMessage());
    }
  }

  private void route(Request request) {
    switch (request.type()) {
      case "kernel_info_request" -> besides(request, r -> r.reply(KernelInfo.reply()));
      case "connect_request" -> besides(request, this::connect);
      case "execute_request" -> inTurn(request, cells::run);
      case "comm_open", "comm_msg", "comm_close" -> inTurn(request, this::comm);
      case "comm_info_request" -> shell.submit(() -> handle(request, this::commInfo));
      case "complete_request" -> beside.submit(() -> besides(request, help::complete));
      case "inspect_request" -> beside.submit(() -> besides(request, help::inspect));
      case "is_complete_request" -> beside.submit(() -> besides(request, help::isComplete));
      case "history_request" -> beside.submit(() -> besides(request, history::answer));
      case "interrupt_request" -> besides(request, this::interrupt);
      case "shutdown_request" -> besides(request, this::shutdown);
      case "input_reply" -> desk.answered(request.message());
      default -> Complaints.say("skipped a message of unknown type " + request.type());
    }
  }

  private void inTurn(Request request, Consumer<Request> handler) {
    waiting.arrived(request);
    shell.submit(() -> handle(request, handler));
  }

  private void handle(Request request, Consumer<Request> handler) {
    front.begin(request.header());
    try {
      answer(request, handler);
    } finally {
      front.end(request.header());
    }
  }

  private void besides(Request request, Consumer<Request> handler) {
    front.status("busy", request.header());
    try {
      answer(request, handler);
    } finally {
      front.endBeside(request.header());
    }
  }

  private static void answer(Request request, Consumer<Request> handler) {
    try {
      handler.accept(request);
    } catch (RuntimeException | Error e) {
      Complaints.say("could not answer " + request.type(), e);
      request.replyFailed(e);
    }
    request.replyMissing();
  }

  private void comm(Request request) {
    Message message = request.message();
    if (waiting.isOvertaken(request)) {
      return;
    }
    outputs.open(message, false, false);
    Comm comm = comms.received(message);
    if (interpreter.join().comm(comm, outputs) instanceof CellResult.Failure failure) {
      outputs.failed(comm.cell(), failure);
    }
    outputs.flush(comm.cell());
  }

  private void commInfo(Request request) {
    request.reply(comms.info(request.content().path("target_name").asText("")));
  }

  private void connect(Request request) {
    ObjectNode ports = Json.object().put("status", "ok");
    connection.ports().forEach((channel, port) -> ports.put(channel.portKey(), port));
    request.reply(ports);
  }

  /** Each interrupt on its own thread: a second one must not wait for the first. */
  private void interrupt(Request request) {
    if (!interpreter.isDone()) {
      cells.interruptStart();
    } else if (!interpreter.isCompletedExceptionally()) {
      Thread thread =
          new Thread(
              () -> {
                desk.cancel();
                interpreter.join().interrupt();
              },
              "kernel-interrupt");
      thread.setDaemon(true);
      thread.start();
    }
    request.reply(Json.object().put("status", "ok"));
  }

  private void shutdown(Request request) {
    boolean restart = request.content().path("restart").asBoolean(false);
    ObjectNode content = Json.object().put("status", "ok").put("restart", restart);
    front.publish("shutdown_reply", request.header(), content);
    request.reply(content);
    desk.cancel();
    ended.countDown();
  }
}
