package virtlab.display;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The notebook session in which the reader's code runs: where its pictures go and who serves it.
 */
public interface Session {
  /** One accepted cell: its front end's id (empty if it tells none), execution count and source. */
  record Cell(String id, int executionCount, String source) {}

  /**
   * What the session has run.
   *
   * @param cells the accepted cells, in the order of the document where the front end tells it,
   *     else as they ran
   * @param file the saved notebook's path, where it is known
   */
  record Notebook(List<Cell> cells, Optional<String> file) {
    public Notebook {
      cells = List.copyOf(cells);
    }
  }

  /** Shows a bundle under a display id. */
  void display(MimeBundle bundle, String displayId);

  /** Replaces what is shown under this display id, wherever it stands in the notebook. */
  void update(MimeBundle bundle, String displayId);

  /** Clears the cell's output, at once or (with {@code wait}) when the next output arrives. */
  void clearOutput(boolean wait);

  /** Asks the reader for a line; {@code password} hides what is typed. */
  String readLine(String prompt, boolean password);

  /** A proxy to the service of this type in the kernel's process, if there is one. */
  <T extends SessionService> Optional<T> service(Class<T> type);

  /** What this session has run so far, the running cell included. */
  Notebook notebook();

  /** Sends a message on a comm; outside a notebook it goes nowhere. */
  default void comm(CommMessage message) {}

  /**
   * Hands what the front end sends on comms of this target to this receiver from now on, whichever
   * side opens them. It is called on a thread that an interrupt stops like a cell's, never while a
   * cell runs.
   */
  default void onComm(String target, Consumer<CommMessage> receiver) {}

  /**
   * Does work whose output can be told from all other: it is published as caused by the request
   * with the id that the work is given, even where the output of a widget's handler belongs to the
   * cell that showed the widget.
   */
  default void underOwnRequest(Consumer<String> work) {
    work.accept("");
  }

  /** Shows what was thrown as the failure of a cell is shown. */
  default void failed(Throwable thrown) {
    System.err.println(thrown);
  }

  /** The session of this process; outside a kernel of ours, one that prints text. */
  static Session current() {
    return CurrentSession.get();
  }

  /** Makes this the session of the process; called once, by whoever runs the cells. */
  static void install(Session session) {
    CurrentSession.set(session);
  }
}
