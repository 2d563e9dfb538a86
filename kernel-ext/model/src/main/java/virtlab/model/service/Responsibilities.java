package virtlab.model.service;

import java.util.ArrayList;
import java.util.List;

/**
 * Who runs what: the layers of a system under some service models, for a table or for questions.
 *
 * @param layers the rows
 * @param models the columns
 */
public record Responsibilities(List<StackLayer> layers, List<ServiceModel> models) {
  /** Copies both lists. */
  public Responsibilities {
    layers = List.copyOf(layers);
    models = List.copyOf(models);
  }

  /** All layers under all service models. */
  public static Responsibilities all() {
    return of(ServiceModel.values());
  }

  /** All layers under these service models. */
  public static Responsibilities of(ServiceModel... models) {
    return new Responsibilities(List.of(StackLayer.values()), List.of(models));
  }

  /** The layers that a party runs under a service model, from the top. */
  public List<StackLayer> of(Party party, ServiceModel model) {
    return layers.stream().filter(layer -> layer.runBy(model) == party).toList();
  }

  /** The layers that another party runs after a change of the service model, from the top. */
  public List<StackLayer> changed(ServiceModel from, ServiceModel to) {
    return layers.stream().filter(layer -> layer.runBy(from) != layer.runBy(to)).toList();
  }

  /** A line per service model, for example "IAAS: PROVIDER runs VIRTUALIZATION, SERVERS, …". */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    for (ServiceModel model : models) {
      List<String> own = of(Party.CUSTOMER, model).stream().map(StackLayer::name).toList();
      lines.add(
          model
              + ": the customer runs "
              + own.size()
              + " of "
              + layers.size()
              + " layers"
              + (own.isEmpty() ? "" : ", " + String.join(", ", own)));
    }
    return String.join("\n", lines);
  }
}
