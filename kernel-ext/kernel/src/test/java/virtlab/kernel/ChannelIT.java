package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import virtlab.kernel.client.KernelClient;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.ConnectionInfo;
import virtlab.kernel.protocol.Json;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ChannelIT extends RunningKernel {
  ChannelIT() {
    super(FakeInterpreter.class);
  }

  @Test
  void describesItselfOnShellAndControl() {
    for (Channel channel : List.of(Channel.SHELL, Channel.CONTROL)) {
      var info = kernel.client().request(channel, "kernel_info_request", Json.object());
      assertThat(info.path("status").asText()).isEqualTo("ok");
      assertThat(info.path("protocol_version").asText()).isEqualTo("5.5");
      assertThat(info.path("supported_features").isArray()).isTrue();
      assertThat(info.path("language_info").path("file_extension").asText()).isEqualTo(".jshell");
    }
  }

  @Test
  void skipsForgedTornAndUnknownMessages() {
    ConnectionInfo real = kernel.connection();
    ConnectionInfo forged =
        new ConnectionInfo(real.transport(), real.ip(), "another key", real.ports());
    try (KernelClient forger = new KernelClient(forged)) {
      forger.post(Channel.SHELL, "execute_request", Json.object().put("code", "value 1"));
      forger.post(Channel.CONTROL, "shutdown_request", Json.object());
    }
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.DEALER);
      socket.setHandshakeIvl(300); // JeroMQ may miss a connection that is made at once
      socket.setLinger(10_000);
      socket.connect(real.address(Channel.SHELL));
      socket.send("<IDS|MSG>");
      socket.sendMore("<IDS|MSG>");
      socket.send("torn");
    }
    kernel.client().post(Channel.SHELL, "strange_request", Json.object());
    assertThat(kernel.client().execute("value 7").result()).isEqualTo("7");
    assertThat(kernel.process().isAlive()).isTrue();
  }

  @Test
  void welcomesEverySubscriber() {
    for (int i = 0; i < 2; i++) {
      try (KernelClient second = new KernelClient(kernel.connection())) {
        var message = second.nextUnclaimed(Duration.ofSeconds(20));
        assertThat(message).isNotNull();
        assertThat(message.type()).isEqualTo("iopub_welcome");
        assertThat(message.content().path("subscription").asText()).isEmpty();
        assertThat(message.parent().id()).isEmpty();
      }
    }
  }

  @Test
  void echoesTheHeartbeat() {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REQ);
      socket.setHandshakeIvl(300); // JeroMQ may miss a connection that is made at once
      socket.setReceiveTimeOut(20_000);
      socket.connect(kernel.connection().address(Channel.HEARTBEAT));
      socket.send("ping");
      assertThat(socket.recvStr()).isEqualTo("ping");
    }
  }

  @Test
  void remembersInputs() {
    kernel.client().execute("value 11");
    var history = kernel.client().historyTail(1);
    assertThat(history.path(0).path(2).asText()).isEqualTo("value 11");
    var search =
        kernel
            .client()
            .request(
                Channel.SHELL,
                "history_request",
                Json.object().put("hist_access_type", "search").put("pattern", "*e 11"));
    assertThat(search.path("history").size()).isPositive();
  }

  @Test
  void knowsComms() {
    var open = Json.object().put("comm_id", "c1").put("target_name", "t");
    open.putObject("data");
    kernel.client().post(Channel.SHELL, "comm_open", open);
    var info = kernel.client().request(Channel.SHELL, "comm_info_request", Json.object());
    assertThat(info.path("comms").path("c1").path("target_name").asText()).isEqualTo("t");
  }
}
