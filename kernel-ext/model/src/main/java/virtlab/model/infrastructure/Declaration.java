package virtlab.model.infrastructure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/**
 * One piece of infrastructure: {@code Declaration.of("web", DeclarationKind.VM).with("size", "2
 * cores").on("net")}.
 *
 * @param name of it, once in a state
 * @param kind what it is
 * @param attributes what it is like, by name, in the order of the names
 * @param dependsOn names of others that must be there before it and go after it
 */
public record Declaration(
    String name, DeclarationKind kind, Map<String, String> attributes, List<String> dependsOn) {
  /** Copies map and list, sorted; refuses an empty name or value and a dependency named twice. */
  public Declaration {
    Require.name("declaration", name);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    attributes.forEach((attribute, value) -> Require.name(name + ": " + attribute, value));
    dependsOn = dependsOn.stream().sorted().toList();
    Names.distinct(name + ": dependency", dependsOn);
  }

  /** One without attributes that stands on nothing. */
  public static Declaration of(String name, DeclarationKind kind) {
    return new Declaration(name, kind, new TreeMap<>(), List.of());
  }

  /** The same with an attribute, or with another value of it. */
  public Declaration with(String attribute, String value) {
    Map<String, String> more = new TreeMap<>(attributes);
    more.put(Require.name(name + ": attribute", attribute), value);
    return new Declaration(name, kind, more, dependsOn);
  }

  /** The same without an attribute, whether it had it or not. */
  public Declaration without(String attribute) {
    Map<String, String> fewer = new TreeMap<>(attributes);
    fewer.remove(attribute);
    return new Declaration(name, kind, fewer, dependsOn);
  }

  /** The same depending on more. */
  public Declaration on(String... names) {
    List<String> more = new ArrayList<>(dependsOn);
    more.addAll(List.of(names));
    return new Declaration(name, kind, attributes, more);
  }

  /** For example "vm web {image=debian, size=2} on net". */
  @Override
  public String toString() {
    return kind.name()
        + " "
        + name
        + (attributes.isEmpty() ? "" : " " + attributes)
        + (dependsOn.isEmpty() ? "" : " on " + String.join(", ", dependsOn));
  }
}
