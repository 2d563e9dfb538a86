package virtlab.kernel.java;

import java.nio.charset.StandardCharsets;
import virtlab.childjvm.codec.ValueCodec;
import virtlab.childjvm.link.Frame;
import virtlab.display.Session;
import virtlab.kernel.interpreter.CellOutput;
import virtlab.kernel.user.CellEnd;
import virtlab.kernel.user.Services;
import virtlab.kernel.user.UserEvents;
import virtlab.kernel.user.UserSide;

/** Answers what the reader's running code asks of the kernel. */
final class ReaderCalls implements UserSide.Desk {
  private static final byte[] NOTHING = new byte[0];

  private final JavaInterpreter interpreter;

  ReaderCalls(JavaInterpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public byte[] answer(UserEvents.Call call) throws Exception {
    if (!call.service().isEmpty()) {
      return Services.call(call.service(), call.method(), call.arguments());
    }
    return switch (call.method()) {
      case "readLine" -> readLine(call);
      case "failed" -> failed(call);
      case "uncaught" -> uncaught(call);
      case "notebook" ->
          ValueCodec.DEFAULT.encode(Session.Notebook.class, interpreter.memory().notebook());
      case "offers" -> {
        String service = new String(call.arguments(), StandardCharsets.UTF_8);
        yield Services.offers(service) ? new byte[] {1} : NOTHING;
      }
      default -> interpreter.nested().answer(call);
    };
  }

  private byte[] readLine(UserEvents.Call call) {
    Frame.Reader asked = new Frame(0, call.arguments()).read();
    CellOutput shown = interpreter.output();
    if (shown == null) {
      throw new IllegalStateException("Nobody can be asked for input");
    }
    return shown
        .readLine(call.token(), asked.text(), asked.flag())
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] failed(UserEvents.Call call) {
    Frame.Reader told = new Frame(0, call.arguments()).read();
    String token = told.text();
    CellOutput shown = interpreter.output();
    if (shown != null) {
      shown.failed(token, interpreter.errors().threw(CellEnd.readThrown(told)));
    }
    return NOTHING;
  }

  private byte[] uncaught(UserEvents.Call call) {
    Frame.Reader told = new Frame(0, call.arguments()).read();
    CellOutput shown = interpreter.output();
    if (shown != null) {
      String text = interpreter.errors().inThread(told.text(), CellEnd.readThrown(told));
      shown.stream(call.token(), "stderr", text);
    }
    return NOTHING;
  }
}
