package io.github.spencerpark.jupyter.kernel.comm;

import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.comm.CommOpenCommand;

/** Makes a comm that is opened on this side. */
@FunctionalInterface
public interface CommFactory<T extends Comm> {
  /** Makes the comm; the message opens it at the other side when this has been done. */
  T produce(CommManager manager, String id, String targetName, Message<CommOpenCommand> opening);
}
