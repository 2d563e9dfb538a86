package virtlab.childjvm.link;

/**
 * The kinds of frames between the kernel process and the user process, with their fields.
 *
 * <p>To the user process: {@code LOAD} n, n × (class name, bytes) · {@code CLASS_PATH} path ·
 * {@code RUN} token, index of the invocation whose value is shown (−1: none), n, n × (class name,
 * method) · {@code INTERRUPT} token · {@code ANSWER} call number, how it ended (0 value, 1
 * failure), bytes · {@code COMM} kind, comm id, target, JSON, n, n × buffer · {@code END}.
 *
 * <p>From the user process: {@code READY} process id · {@code STREAM} token, name, text · {@code
 * DISPLAY} token, update, display id, bundle · {@code CLEAR} token, wait · {@code ENDED} token, how
 * (0 done, 1 value, 2 exception, 3 exception in the agent's reach), bundle or exception · {@code
 * CALL} call number, token, service, method, bytes · {@code COMM} as above with a token before ·
 * {@code THRASHING} percent of time spent collecting.
 */
public final class UserMessage {
  public static final int LOAD = 1;
  public static final int CLASS_PATH = 2;
  public static final int RUN = 3;
  public static final int INTERRUPT = 4;
  public static final int ANSWER = 5;
  public static final int COMM = 6;
  public static final int END = 7;
  public static final int READY = 8;
  public static final int STREAM = 9;
  public static final int DISPLAY = 10;
  public static final int CLEAR = 11;
  public static final int ENDED = 12;
  public static final int CALL = 13;
  public static final int THRASHING = 14;

  private UserMessage() {}
}
