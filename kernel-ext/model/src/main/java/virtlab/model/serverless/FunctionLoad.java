package virtlab.model.serverless;

import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * A function and what happens to it: {@code FunctionLoad.of("shop", source, service)}.
 *
 * @param name of the function
 * @param source of its events
 * @param service how long a call works
 * @param instances how instances come and go
 * @param keepAlive how long idle ones are kept
 * @param delivery of the events
 */
public record FunctionLoad(
    String name,
    EventSource source,
    ServiceTime service,
    Instances instances,
    KeepAlive keepAlive,
    Delivery delivery) {
  /** Refuses a nameless function. */
  public FunctionLoad {
    Require.name("function", name);
  }

  /** Cold starts of 250 ms, idle instances kept for 10 minutes, each event once. */
  public static FunctionLoad of(String name, EventSource source, ServiceTime service) {
    return new FunctionLoad(
        name,
        source,
        service,
        Instances.coldStart(Seconds.millis(250)),
        KeepAlive.fixed(Seconds.of(600)),
        Delivery.EXACTLY_ONCE);
  }

  /** The same with other instances. */
  public FunctionLoad on(Instances other) {
    return new FunctionLoad(name, source, service, other, keepAlive, delivery);
  }

  /** The same with another policy for idle instances. */
  public FunctionLoad keeping(KeepAlive other) {
    return new FunctionLoad(name, source, service, instances, other, delivery);
  }

  /** The same with another delivery. */
  public FunctionLoad delivered(Delivery other) {
    return new FunctionLoad(name, source, service, instances, keepAlive, other);
  }
}
