package io.github.spencerpark.jupyter.messages.comm;

import org.jspecify.annotations.Nullable;

/**
 * What is sent on a comm.
 *
 * @param commId names the comm
 * @param targetName what the comm is for
 * @param data JSON as maps, lists, texts, numbers and truth values
 */
public record CommMsgCommand(String commId, String targetName, @Nullable Object data) {
  public String getCommID() {
    return commId;
  }

  public String getTargetName() {
    return targetName;
  }

  public @Nullable Object getData() {
    return data;
  }
}
