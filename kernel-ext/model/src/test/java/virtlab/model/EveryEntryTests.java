package virtlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every public constructor and method of the model, called with numbers that are negative, zero,
 * infinite, undefined or near 2^63, with empty lists and unknown names: each answers, or refuses in
 * one sentence. Nothing else may come out: no other exception, and no number that is none.
 */
class EveryEntryTests {
  /** What answers not a number with not a number, as documented. */
  private static final Set<String> MAY_BE_UNDEFINED =
      Set.of("Logarithm.of", "Exponential.of", "Digits.of", "Digits.exact");

  private final WrongValues values = new WrongValues();
  private final Set<String> faults = new TreeSet<>();
  private final Set<String> answered = new TreeSet<>();
  private final Set<String> entries = new TreeSet<>();
  private int calls;

  @Test
  void answersOrRefusesInOneSentence() throws Exception {
    List<Class<?>> types = WrongValues.publicTypes();
    for (Class<?> type : types) {
      for (Constructor<?> constructor : type.getConstructors()) {
        if (!Modifier.isAbstract(type.getModifiers())) {
          attack(constructor, List.of(type));
        }
      }
      for (Method method : type.getDeclaredMethods()) {
        if (isEntry(method)) {
          boolean isStatic = Modifier.isStatic(method.getModifiers());
          attack(method, isStatic ? List.of(type) : values.of(type));
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(types).hasSizeGreaterThan(90);
    assertThat(calls).isGreaterThan(4_000);
    Set<String> never = new TreeSet<>(entries);
    never.removeAll(answered);
    assertThat(never)
        .as("of %s entries those that no call got an answer from", entries.size())
        .hasSizeLessThan(entries.size() / 20);
  }

  private static boolean isEntry(Method method) {
    boolean isPublic = Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
    boolean isOfObject = Set.of("equals", "hashCode", "toString").contains(method.getName());
    boolean isOfEnum = method.getDeclaringClass().isEnum() && method.getName().equals("valueOf");
    return isPublic && !isOfEnum && (!isOfObject || method.getParameterCount() == 0);
  }

  /** The usual values, then each argument in turn replaced by each of the others. */
  private void attack(Executable entry, List<?> receivers) {
    Type[] types = entry.getGenericParameterTypes();
    entries.add(name(entry));
    for (int receiver = 0; receiver < receivers.size(); receiver++) {
      call(entry, receiver, -1, 0);
      for (int place = 0; place < types.length; place++) {
        for (int other = 1; other < values.of(types[place]).size(); other++) {
          call(entry, receiver, place, other);
        }
      }
    }
  }

  private void call(Executable entry, int receiver, int place, int other) {
    Type[] types = entry.getGenericParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < arguments.length; i++) {
      List<?> known = values.of(types[i]);
      if (known.isEmpty()) {
        return;
      }
      arguments[i] = known.get(i == place ? other : 0);
    }
    calls++;
    String what = name(entry) + (place < 0 ? "" : " with " + place + " = " + arguments[place]);
    try {
      Object result =
          entry instanceof Method method
              ? method.invoke(receiver(method, receiver), arguments)
              : ((Constructor<?>) entry).newInstance(arguments);
      answered.add(name(entry));
      look(what, name(entry), result, Modifier.isAbstract(entry.getModifiers()));
    } catch (InvocationTargetException e) {
      refused(what, e.getCause());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      faults.add(what + ": cannot be called, " + e);
    }
  }

  private Object receiver(Method method, int number) {
    return Modifier.isStatic(method.getModifiers())
        ? null
        : values.of(method.getDeclaringClass()).get(number);
  }

  /** A strategy's own method answers what its author wrote; whoever asks it looks. */
  private void look(String what, String name, Object result, boolean isAbstract) {
    if (isAbstract || MAY_BE_UNDEFINED.contains(name)) {
      return;
    }
    boolean undefined = result instanceof Double number && number.isNaN();
    if (result instanceof double[] many) {
      for (double each : many) {
        undefined |= Double.isNaN(each);
      }
    }
    if (undefined) {
      faults.add(what + ": not a number");
    }
    if (result != null && !result.getClass().isArray()) {
      String text = result.toString();
      if (text.contains("NaN") || text.contains("not a number")) {
        faults.add(what + ": " + text);
      }
    }
  }

  private void refused(String what, Throwable why) {
    String sentence = String.valueOf(why.getMessage());
    boolean isKind =
        why instanceof IllegalArgumentException || why instanceof NoSuchElementException;
    boolean saysWhat = sentence.contains(": ") && !sentence.contains("null");
    List<String> ways = List.of("allowed", "choose another host", "reserve less");
    boolean saysHow = ways.stream().anyMatch(sentence::contains);
    if (!isKind || !saysWhat || !saysHow || sentence.contains("\n")) {
      faults.add(what + ": " + why);
    }
  }

  private static String name(Executable entry) {
    String type = entry.getDeclaringClass().getSimpleName();
    return entry instanceof Method ? type + "." + entry.getName() : "new " + type;
  }

  /** Values of an array type, from those of its elements. */
  static List<Object> arrays(Class<?> element, List<Object> elements) {
    List<Object> arrays = new ArrayList<>();
    for (int size : new int[] {1, 0}) {
      if (size <= elements.size()) {
        Object array = Array.newInstance(element, size);
        for (int i = 0; i < size; i++) {
          Array.set(array, i, elements.get(i));
        }
        arrays.add(array);
      }
    }
    return arrays;
  }
}
