package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import virtlab.agent.Evaluator;

/** The magics that this notebook has registered; they go before the kernel's own. */
public final class Magics {
  private final Map<String, LineMagicFunction<?>> line = new ConcurrentHashMap<>();
  private final Map<String, CellMagicFunction<?>> cell = new ConcurrentHashMap<>();

  /** Made by {@code JavaKernel}. */
  public Magics() {}

  /** Registers a line magic. */
  public void registerLineMagic(String name, LineMagicFunction<?> magic) {
    line.put(name, magic);
    tell();
  }

  /** Registers a cell magic. */
  public void registerCellMagic(String name, CellMagicFunction<?> magic) {
    cell.put(name, magic);
    tell();
  }

  /** Registers the marked methods of an object. */
  public void registerMagics(Object magics) {
    register(magics.getClass(), magics);
  }

  /** Registers the marked static methods of a class. */
  public void registerMagics(Class<?> magics) {
    register(magics, null);
  }

  /** Whether a line magic of this name is registered. */
  public boolean hasLine(String name) {
    return line.containsKey(name);
  }

  /** Whether a cell magic of this name is registered. */
  public boolean hasCell(String name) {
    return cell.containsKey(name);
  }

  /** Does a registered line magic. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> @Nullable T applyLineMagic(String name, List<String> arguments) throws Exception {
    LineMagicFunction<?> magic = line.get(name);
    return magic == null ? null : (T) magic.execute(arguments);
  }

  /** Does a registered cell magic. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> @Nullable T applyCellMagic(String name, List<String> arguments, String body)
      throws Exception {
    CellMagicFunction<?> magic = cell.get(name);
    return magic == null ? null : (T) magic.execute(arguments, body);
  }

  private void register(Class<?> type, @Nullable Object instance) {
    for (Method method : type.getDeclaredMethods()) {
      LineMagic asLine = method.getAnnotation(LineMagic.class);
      CellMagic asCell = method.getAnnotation(CellMagic.class);
      if (asLine != null || asCell != null) {
        check(method, asLine != null);
        method.setAccessible(true);
      }
      if (asLine != null) {
        LineMagicFunction<Object> magic = arguments -> invoke(method, instance, arguments, null);
        names(method, asLine.value(), asLine.aliases()).forEach(name -> line.put(name, magic));
      }
      if (asCell != null) {
        CellMagicFunction<Object> magic =
            (arguments, body) -> invoke(method, instance, arguments, body);
        names(method, asCell.value(), asCell.aliases()).forEach(name -> cell.put(name, magic));
      }
    }
    tell();
  }

  private static void check(Method method, boolean line) {
    Class<?>[] types = method.getParameterTypes();
    boolean fits =
        types.length == 0
            || (types[0].isAssignableFrom(List.class)
                && (types.length == 2 ? types[1] == String.class : types.length == 1 && line));
    if (!fits) {
      throw new IllegalArgumentException(
          method.getName()
              + " must take nothing, or a List<String> of arguments and, as a cell magic, a String");
    }
  }

  private static List<String> names(Method method, String name, String[] aliases) {
    List<String> names = new ArrayList<>(Arrays.asList(aliases));
    names.add(0, name.isEmpty() ? method.getName() : name);
    return names;
  }

  private static @Nullable Object invoke(
      Method method, @Nullable Object instance, List<String> arguments, @Nullable String body)
      throws Exception {
    try {
      return switch (method.getParameterCount()) {
        case 0 -> method.invoke(instance);
        case 1 -> method.invoke(instance, arguments);
        default -> method.invoke(instance, arguments, body);
      };
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void tell() {
    Evaluator.current().registered(List.copyOf(line.keySet()), List.copyOf(cell.keySet()));
  }
}
