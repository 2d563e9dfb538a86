package virtlab.kernel.user;

import virtlab.childjvm.link.Frame;
import virtlab.childjvm.link.UserMessage;
import virtlab.display.CommMessage;
import virtlab.kernel.interpreter.Comm;

/** Messages on comms as frames. */
final class Comms {
  private Comms() {}

  static Frame frame(Comm comm) {
    CommMessage message = comm.message();
    Frame.Writer fields = Frame.of(UserMessage.COMM).text(comm.token()).text(comm.cell());
    fields.text(message.kind()).text(message.commId()).text(message.target());
    return fields.text(message.json()).pieces(message.buffers()).frame();
  }

  static Comm read(Frame.Reader fields) {
    String token = fields.text();
    String cell = fields.text();
    return new Comm(
        token,
        cell,
        new CommMessage(
            fields.text(), fields.text(), fields.text(), fields.text(), fields.pieces()));
  }
}
