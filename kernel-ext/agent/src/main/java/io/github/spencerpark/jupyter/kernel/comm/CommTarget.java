package io.github.spencerpark.jupyter.kernel.comm;

import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.comm.CommOpenCommand;

/** Makes the comms that the front end opens. */
@FunctionalInterface
public interface CommTarget {
  /** Makes the comm that this message opens. */
  Comm createComm(
      CommManager manager, String id, String targetName, Message<CommOpenCommand> opening);
}
