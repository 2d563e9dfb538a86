package virtlab.kernel.channel;

import java.util.List;
import virtlab.kernel.protocol.Channel;

/** Takes what arrives, on the thread that owns the sockets; must not block. */
public interface Receiver {
  /** One whole multipart message; on a publishing socket, one subscription. */
  void received(Channel channel, List<byte[]> frames);
}
