package virtlab.generator;

import java.util.List;
import java.util.Map;

/**
 * One model of the schema.
 *
 * @param name its class's name: that of the model without its ending
 * @param attributes its attributes, in the schema's order
 */
record Model(String name, List<Attribute> attributes) {
  private static final String ENDING = "Model";

  Model {
    attributes = List.copyOf(attributes);
  }

  static Model of(Object described) {
    Map<?, ?> model = (Map<?, ?>) described;
    String name = text((Map<?, ?>) at(model, "model"), "name");
    List<?> attributes = (List<?>) at(model, "attributes");
    return new Model(
        name.substring(0, name.length() - ENDING.length()),
        attributes.stream().map(attribute -> Attribute.of((Map<?, ?>) attribute)).toList());
  }

  boolean has(String attribute) {
    return attributes.stream().anyMatch(one -> one.name().equals(attribute));
  }

  static String text(Map<?, ?> map, String key) {
    return String.valueOf(at(map, key));
  }

  private static Object at(Map<?, ?> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("The schema names no " + key + " in " + map);
    }
    return value;
  }
}
