package io.github.spencerpark.jupyter.kernel.comm;

import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.comm.CommCloseCommand;
import io.github.spencerpark.jupyter.messages.comm.CommMsgCommand;
import java.util.List;
import java.util.Map;

/** One comm. Its handlers run between cells, on a thread that an interrupt stops. */
public abstract class Comm {
  private final CommManager manager;
  private final String id;
  private final String targetName;
  private volatile boolean closed;

  protected Comm(CommManager manager, String id, String targetName) {
    this.manager = manager;
    this.id = id;
    this.targetName = targetName;
  }

  public String getID() {
    return id;
  }

  public String getTargetName() {
    return targetName;
  }

  public boolean isClosed() {
    return closed;
  }

  /** Sends data: a map, or an object whose text is JSON. */
  public void send(Object data) {
    manager.messageComm(id, data);
  }

  /** Sends data with binary parts; a comm's messages carry no metadata. */
  public void send(Object data, Map<String, Object> metadata, List<byte[]> blobs) {
    manager.messageComm(id, data, metadata, blobs);
  }

  /** The front end has sent something. */
  protected abstract void onMessage(Message<CommMsgCommand> message);

  /**
   * The comm is closed.
   *
   * @param sending whether this side closes it
   */
  protected abstract void onClose(Message<CommCloseCommand> message, boolean sending);

  /** Closes both sides. */
  public final void close() {
    if (!closed) {
      manager.closeComm(this);
    }
  }

  void closed(Message<CommCloseCommand> message, boolean sending) {
    closed = true;
    onClose(message, sending);
  }
}
