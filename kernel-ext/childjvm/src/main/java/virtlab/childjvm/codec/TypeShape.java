package virtlab.childjvm.codec;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A type with its type variables replaced.
 *
 * @param raw the class
 * @param arguments its type arguments, of an array its component
 */
record TypeShape(Class<?> raw, List<TypeShape> arguments) {
  static TypeShape of(Type type) {
    return of(type, Map.of());
  }

  private static TypeShape of(Type type, Map<TypeVariable<?>, TypeShape> bindings) {
    if (type instanceof Class<?> raw) {
      return raw.isArray()
          ? new TypeShape(raw, List.of(of(raw.getComponentType(), bindings)))
          : new TypeShape(raw, List.of());
    }
    if (type instanceof ParameterizedType generic) {
      List<TypeShape> arguments = new ArrayList<>();
      for (Type argument : generic.getActualTypeArguments()) {
        arguments.add(of(argument, bindings));
      }
      return new TypeShape((Class<?>) generic.getRawType(), List.copyOf(arguments));
    }
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0], bindings);
    }
    if (type instanceof GenericArrayType array) {
      TypeShape component = of(array.getGenericComponentType(), bindings);
      return new TypeShape(component.raw().arrayType(), List.of(component));
    }
    TypeShape bound = bindings.get(type);
    if (bound == null) {
      throw new CodecException("The type variable " + type.getTypeName() + " is not bound");
    }
    return bound;
  }

  /** The shape of a record's component, with the record's own type arguments put in. */
  TypeShape component(RecordComponent component) {
    Map<TypeVariable<?>, TypeShape> bindings = new HashMap<>();
    TypeVariable<?>[] variables = raw.getTypeParameters();
    for (int i = 0; i < Math.min(variables.length, arguments.size()); i++) {
      bindings.put(variables[i], arguments.get(i));
    }
    return of(component.getGenericType(), bindings);
  }

  TypeShape argument(int index) {
    if (index >= arguments.size()) {
      throw new CodecException(
          raw.getSimpleName() + " has no type arguments here; write for example List<String>");
    }
    return arguments.get(index);
  }
}
