package io.github.spencerpark.jupyter.messages;

import java.util.List;

/**
 * A message of the front end.
 *
 * @param content what it says
 * @param blobs its binary parts
 */
public record Message<T>(T content, List<byte[]> blobs) {
  public Message {
    blobs = List.copyOf(blobs);
  }

  public T getContent() {
    return content;
  }

  public List<byte[]> getBlobs() {
    return blobs;
  }
}
