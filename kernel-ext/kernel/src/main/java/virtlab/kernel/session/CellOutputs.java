package virtlab.kernel.session;

import static virtlab.display.Language.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import virtlab.display.CommMessage;
import virtlab.display.MimeBundle;
import virtlab.kernel.interpreter.CellOutput;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.interpreter.Comm;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;

/** Sends each output to the cell that caused it, however late it comes. */
final class CellOutputs implements CellOutput {
  private static final int REMEMBERED = 5000;

  /** A request, without its code, that may still cause output. */
  private record Source(Message request, boolean silent, boolean mayAsk) {}

  private final Front front;
  private final InputDesk desk;
  private final Comms comms;
  private final Map<String, Source> sources =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Source> eldest) {
          return size() > REMEMBERED;
        }
      };
  private Source latest =
      new Source(Message.of(List.of(), Header.none(), Header.none(), Json.object()), false, false);

  CellOutputs(Front front, InputDesk desk, Comms comms) {
    this.front = front;
    this.desk = desk;
    this.comms = comms;
  }

  /** Remembers a request under its message id, which is its token. */
  synchronized void open(Message request, boolean silent, boolean mayAsk) {
    latest = new Source(request.withoutContent(), silent, mayAsk);
    sources.put(request.header().id(), latest);
  }

  /** Queues the text that a request has put out so far, for whoever goes on under another. */
  void flush(String token) {
    front.outbox().flush(source(token).request().header());
  }

  private synchronized Source source(String token) {
    return sources.getOrDefault(token, latest);
  }

  @Override
  public void stream(String token, String name, byte[] utf8) {
    Source source = source(token);
    if (!source.silent()) {
      front.stream(source.request().header(), name, utf8);
    }
  }

  @Override
  public void display(String token, MimeBundle bundle, String displayId, boolean update) {
    Source source = source(token);
    if (source.silent()) {
      return;
    }
    ObjectNode content = Bundles.content(bundle);
    ObjectNode extra = content.putObject("transient");
    if (!displayId.isEmpty()) {
      extra.put("display_id", displayId);
    }
    String type = update ? "update_display_data" : "display_data";
    Message message = front.iopub(type, source.request().header(), content);
    front.publishWeighty(message, Bundles.size(bundle));
  }

  @Override
  public void clear(String token, boolean wait) {
    Source source = source(token);
    if (!source.silent()) {
      front.publish("clear_output", source.request().header(), Json.object().put("wait", wait));
    }
  }

  @Override
  public String readLine(String token, String prompt, boolean password) {
    Source source = source(token);
    if (!source.mayAsk()) {
      throw new IllegalStateException(
          say(
              "This cell asks for input, but nobody can answer here: it runs without a reader.",
              "Diese Zelle fragt nach einer Eingabe, aber hier kann niemand antworten: Sie läuft"
                  + " ohne Leser."));
    }
    return desk.ask(source.request(), prompt, password);
  }

  @Override
  public void failed(String token, CellResult.Failure failure) {
    Source source = source(token);
    if (!source.silent()) {
      front.publish("error", source.request().header(), Failures.content(failure));
    }
  }

  @Override
  public void comm(Comm comm) {
    comms.sent(comm);
    send(source(comm.token()).request().header(), comm.message());
  }

  @Override
  public void commsGone() {
    Header parent = source("").request().header();
    comms.closeAll().forEach(id -> send(parent, CommMessage.close(id)));
  }

  private void send(Header parent, CommMessage message) {
    try {
      front.publishWeighty(Comms.message(front, parent, message), message.json().length());
    } catch (IOException e) {
      throw new IllegalArgumentException("A comm message's data must be JSON", e);
    }
  }
}
