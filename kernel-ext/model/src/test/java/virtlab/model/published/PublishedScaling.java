package virtlab.model.published;

import static virtlab.model.published.PublishedRow.predicted;

import java.util.List;
import virtlab.model.elasticity.Autoscaler;
import virtlab.model.elasticity.ScalingSample;
import virtlab.model.elasticity.ServerQueue;
import virtlab.model.unit.Seconds;

/** Autoscalers' examples and queueing tables. */
final class PublishedScaling {
  private PublishedScaling() {}

  static List<PublishedRow> examples() {
    double knative =
        Autoscaler.knative()
            .forRun()
            .wanted(new ScalingSample(Seconds.of(2), Seconds.of(2), 10, 0, 10, 10, 0));
    return List.of(
        predicted(
            "Kubernetes blog, 2025-04-28: replicas wanted",
            60,
            Autoscaler.targetTracking(0.75).wanted(50, 0.9),
            "50 replicas at 90 %, target 75 %"),
        predicted(
            "Alibaba Cloud, Knative Pod Autoscaler: pods wanted",
            15,
            knative,
            "100 requests at once, 10 per pod, 70 %"));
  }

  static List<PublishedRow> erlang() {
    String load = "offered load 8";
    return List.of(
        predicted("9 servers, share that waits", 0.6533, queue(9).waits(), load),
        predicted("10 servers, share that waits", 0.4092, queue(10).waits(), load),
        predicted("12 servers, share that waits", 0.1398, queue(12).waits(), load),
        predicted("10 servers, share turned away", 0.1217, queue(10).blocked(), load));
  }

  private static ServerQueue queue(int servers) {
    return new ServerQueue(8, Seconds.of(1), servers);
  }
}
