package io.github.spencerpark.jupyter.kernel.comm;

import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.comm.CommCloseCommand;
import io.github.spencerpark.jupyter.messages.comm.CommMsgCommand;
import io.github.spencerpark.jupyter.messages.comm.CommOpenCommand;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import virtlab.display.CommMessage;
import virtlab.display.Json;
import virtlab.display.Session;

/** The comms that this notebook's code has opened or offers. */
public final class CommManager implements Iterable<Comm> {
  private final Map<String, CommTarget> targets = new ConcurrentHashMap<>();
  private final Map<String, Comm> open = new ConcurrentHashMap<>();

  /** Made by {@code JavaKernel}. */
  public CommManager() {}

  @Override
  public Iterator<Comm> iterator() {
    return List.copyOf(open.values()).iterator();
  }

  /** The open comm of this id, or null. */
  public @Nullable Comm getCommByID(String id) {
    return open.get(id);
  }

  /** The target of this name, or null. */
  public @Nullable CommTarget getTarget(String name) {
    return targets.get(name);
  }

  /** From now on the front end can open comms of this target. */
  public void registerTarget(String name, CommTarget target) {
    targets.put(name, target);
    Session.current().onComm(name, this::received);
  }

  /** From now on the front end can open none any more; those that are open stay so. */
  public void unregisterTarget(String name) {
    targets.remove(name);
  }

  /** Opens a comm whose target is in the front end. */
  public <T extends Comm> T openComm(String targetName, CommFactory<T> factory) {
    return openComm(targetName, Map.of(), factory);
  }

  /** Opens a comm whose target is in the front end, with data: a map, or what is JSON as text. */
  public <T extends Comm> T openComm(String targetName, Object data, CommFactory<T> factory) {
    String id = UUID.randomUUID().toString();
    var opening = new Message<>(new CommOpenCommand(id, targetName, data), List.of());
    T comm = factory.produce(this, id, targetName, opening);
    open.put(id, comm);
    Session.current().onComm(targetName, this::received);
    send(CommMessage.OPEN, comm, data, List.of());
    return comm;
  }

  /** Sends data on a comm. */
  public void messageComm(String id, Object data) {
    messageComm(id, data, Map.of(), List.of());
  }

  /** Sends data and binary parts on a comm; metadata is accepted and not sent. */
  public void messageComm(
      String id,
      Object data,
      @Nullable Map<String, Object> metadata,
      @Nullable List<byte[]> blobs) {
    Comm comm = open.get(id);
    if (comm == null) {
      throw new IllegalArgumentException("There is no open comm " + id);
    }
    send(CommMessage.MESSAGE, comm, data, blobs == null ? List.of() : blobs);
  }

  /** Closes both sides of a comm. */
  public void closeComm(Comm comm) {
    closeComm(comm, Map.of());
  }

  /** Closes both sides of a comm, with a last word to the other. */
  public void closeComm(Comm comm, Object data) {
    if (open.remove(comm.getID()) != null) {
      var closing = new CommCloseCommand(comm.getID(), comm.getTargetName(), data);
      comm.closed(new Message<>(closing, List.of()), true);
      send(CommMessage.CLOSE, comm, data, List.of());
    }
  }

  /** Closes all. */
  public void closeAll() {
    forEach(Comm::close);
  }

  private static void send(String kind, Comm comm, Object data, List<byte[]> blobs) {
    String json = data instanceof Map<?, ?> ? Json.write(data) : data.toString();
    String target = kind.equals(CommMessage.OPEN) ? comm.getTargetName() : "";
    Session.current().comm(new CommMessage(kind, comm.getID(), target, json, blobs));
  }

  private void received(CommMessage message) {
    Object data = Json.read(message.json());
    String id = message.commId();
    if (message.kind().equals(CommMessage.OPEN)) {
      opened(message, data);
      return;
    }
    Comm comm = message.kind().equals(CommMessage.CLOSE) ? open.remove(id) : open.get(id);
    if (comm == null) {
      return;
    }
    String target = comm.getTargetName();
    if (message.kind().equals(CommMessage.CLOSE)) {
      comm.closed(new Message<>(new CommCloseCommand(id, target, data), message.buffers()), false);
    } else {
      comm.onMessage(new Message<>(new CommMsgCommand(id, target, data), message.buffers()));
    }
  }

  private void opened(CommMessage message, @Nullable Object data) {
    String id = message.commId();
    CommTarget target = targets.get(message.target());
    if (target == null) {
      Session.current().comm(CommMessage.close(id));
      return;
    }
    var opening = new Message<>(new CommOpenCommand(id, message.target(), data), message.buffers());
    open.put(id, target.createComm(this, id, message.target(), opening));
  }
}
