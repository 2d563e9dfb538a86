package virtlab.kernel.protocol;

/** The five sockets between a kernel and its front ends. */
public enum Channel {
  SHELL("shell_port"),
  IOPUB("iopub_port"),
  STDIN("stdin_port"),
  CONTROL("control_port"),
  HEARTBEAT("hb_port");

  private final String portKey;

  Channel(String portKey) {
    this.portKey = portKey;
  }

  /** The key of its port in a connection file. */
  public String portKey() {
    return portKey;
  }
}
