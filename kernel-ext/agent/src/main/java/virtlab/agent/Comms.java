package virtlab.agent;

import virtlab.childjvm.link.Frame;
import virtlab.display.CommMessage;

/** Reads and writes messages on comms. */
final class Comms {
  private Comms() {}

  static CommMessage read(Frame.Reader fields) {
    return new CommMessage(
        fields.text(), fields.text(), fields.text(), fields.text(), fields.pieces());
  }

  static Frame.Writer write(Frame.Writer fields, CommMessage message) {
    fields.text(message.kind()).text(message.commId()).text(message.target());
    return fields.text(message.json()).pieces(message.buffers());
  }
}
