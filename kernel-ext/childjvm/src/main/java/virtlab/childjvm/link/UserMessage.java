package virtlab.childjvm.link;

/**
 * The kinds of frames between the kernel process and the user process, with their fields.
 *
 * <p>To the user process: {@code LOAD} n, n × (class name, bytes) · {@code CLASS_PATH} path ·
 * {@code RUN} token, index of the invocation whose value is shown (−1: none), n, n × (class name,
 * method) · {@code INTERRUPT} token · {@code ANSWER} call number, how it ended (0 value, 1
 * failure), bytes · {@code COMM} as below; what its handlers do is a run like a cell's · {@code
 * LEAVING}, which says that its end has been noticed. It ends when the link closes.
 *
 * <p>From the user process: {@code STREAM} token, name, text · {@code DISPLAY} token, update,
 * display id, bundle · {@code CLEAR} token, wait · {@code ENDED} token, how (0 done, 1 value, 2
 * exception), bundle or exception · {@code CALL} call number, token, service, method, bytes ·
 * {@code COMM} token, token of the cell that shows what is put out, kind, comm id, target, JSON,
 * buffers.
 */
public final class UserMessage {
  public static final int LOAD = 1;
  public static final int CLASS_PATH = 2;
  public static final int RUN = 3;
  public static final int INTERRUPT = 4;
  public static final int ANSWER = 5;
  public static final int STREAM = 6;
  public static final int DISPLAY = 7;
  public static final int CLEAR = 8;
  public static final int ENDED = 9;
  public static final int CALL = 10;
  public static final int LEAVING = 11;
  public static final int COMM = 12;

  /** The exit code of a user process whose heap stays full after its cell has ended. */
  public static final int HEAP_FULL_EXIT = 98;

  /** The exit code of a user process that can start no more threads. */
  public static final int THREADS_FULL_EXIT = 97;

  private UserMessage() {}

  /** The name of the thread, and of the thread group, in which the user process runs a cell. */
  public static String cellThread(String token) {
    return "virtlab-cell-" + token;
  }
}
