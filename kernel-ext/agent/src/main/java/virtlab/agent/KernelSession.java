package virtlab.agent;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.codec.ValueCodec;
import virtlab.childjvm.link.Frame;
import virtlab.childjvm.link.UserMessage;
import virtlab.display.CommMessage;
import virtlab.display.MimeBundle;
import virtlab.display.Session;
import virtlab.display.SessionService;

/** The session as the reader's code sees it: everything goes over the link. */
final class KernelSession implements Session {
  private static final ValueCodec CODEC = ValueCodec.DEFAULT;

  private final Outbox outbox;
  private final Calls calls;
  private volatile String shownId = "";
  private final Receivers receivers = new Receivers();

  KernelSession(Outbox outbox, Calls calls) {
    this.outbox = outbox;
    this.calls = calls;
  }

  @Override
  public void display(MimeBundle bundle, String displayId) {
    show(bundle, displayId, false);
    shownId = displayId;
  }

  /** Whether a cell's value is the id of what it showed last, which says nothing to a reader. */
  boolean isShownId(Object value) {
    return value.equals(shownId);
  }

  @Override
  public void update(MimeBundle bundle, String displayId) {
    show(bundle, displayId, true);
  }

  private void show(MimeBundle bundle, String displayId, boolean update) {
    flushStreams();
    Frame.Writer frame = Frame.of(UserMessage.DISPLAY).text(CellToken.shown()).flag(update);
    outbox.send(Bundles.write(frame.text(displayId), bundle).frame());
  }

  @Override
  public void clearOutput(boolean wait) {
    flushStreams();
    outbox.send(Frame.of(UserMessage.CLEAR).text(CellToken.shown()).flag(wait).frame());
  }

  private void flushStreams() {
    outbox.leaveIfStopped();
    System.out.flush();
    System.err.flush();
  }

  @Override
  public void comm(CommMessage message) {
    flushStreams();
    receivers.sent(message);
    Frame.Writer frame = Frame.of(UserMessage.COMM).text(CellToken.current());
    outbox.send(Comms.write(frame.text(CellToken.shown()), message).frame());
  }

  @Override
  public void onComm(String target, Consumer<CommMessage> receiver) {
    receivers.offer(target, receiver);
  }

  /** Hands on a message; a comm that nobody offers cannot be opened. */
  void received(CommMessage message) {
    if (!receivers.received(message) && message.kind().equals(CommMessage.OPEN)) {
      comm(CommMessage.close(message.commId()));
    }
  }

  @Override
  public void underOwnRequest(Consumer<String> work) {
    String before = CellToken.shown();
    CellToken.show(CellToken.current());
    try {
      work.accept(CellToken.current());
    } finally {
      CellToken.show(before);
    }
  }

  @Override
  public void failed(Throwable thrown) {
    flushStreams();
    Frame.Writer told = Frame.of(0).text(CellToken.shown());
    calls.call(Calls.KERNEL, "failed", Thrown.write(told, thrown).frame().body());
  }

  @Override
  public String readLine(String prompt, boolean password) {
    return ReaderInput.ask(calls, prompt, password);
  }

  @Override
  public <T extends SessionService> Optional<T> service(Class<T> type) {
    byte[] name = type.getName().getBytes(StandardCharsets.UTF_8);
    if (calls.call(Calls.KERNEL, "offers", name).length == 0) {
      return Optional.empty();
    }
    InvocationHandler handler = (proxy, method, arguments) -> call(type, method, arguments);
    return Optional.of(
        type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler)));
  }

  private @Nullable Object call(
      Class<?> type, Method method, @Nullable Object @Nullable [] arguments) {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "hashCode" -> System.identityHashCode(this);
        case "equals" -> false;
        default -> type.getSimpleName() + " of this session";
      };
    }
    byte[] encoded =
        CODEC.encodeAll(
            method.getGenericParameterTypes(),
            arguments == null ? new @Nullable Object[0] : arguments);
    return CODEC.decode(
        method.getGenericReturnType(), calls.call(type.getName(), method.getName(), encoded));
  }

  @Override
  public Notebook notebook() {
    byte[] bytes = calls.call(Calls.KERNEL, "notebook", new byte[0]);
    if (!(CODEC.decode(Notebook.class, bytes) instanceof Notebook notebook)) {
      throw new IllegalStateException("The kernel told no notebook");
    }
    return notebook;
  }
}
