package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments that a magic takes: first the required ones, then optional ones, then any number of
 * one name; between them {@code --key value}, {@code --key=value} and flags such as {@code -v}.
 */
public final class MagicsArgs {
  /** What happens when a keyword stands there more than once. */
  public enum KeywordSpec {
    /** It is refused. */
    ONCE,
    /** Its values are gathered. */
    COLLECT,
    /** The last one is taken. */
    REPLACE
  }

  private final List<String> required = new ArrayList<>();
  private final List<String> optional = new ArrayList<>();
  private final Map<String, KeywordSpec> keywords = new LinkedHashMap<>();
  private final Map<Character, String> flags = new HashMap<>();
  private final Map<Character, String> flagValues = new HashMap<>();
  private @Nullable String rest;
  private boolean anyKeyword = true;
  private boolean anyFlag = true;

  private MagicsArgs() {}

  /** Begins to say which arguments there are. */
  public static MagicsArgsBuilder builder() {
    return new MagicsArgsBuilder();
  }

  /** The values by name; each name that was told has a list, which may be empty. */
  public Map<String, List<String>> parse(List<String> arguments) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    required.forEach(name -> values.put(name, new ArrayList<>()));
    optional.forEach(name -> values.put(name, new ArrayList<>()));
    if (rest != null) {
      values.put(rest, new ArrayList<>());
    }
    keywords.keySet().forEach(name -> values.put(name, new ArrayList<>()));
    Deque<String> left = new ArrayDeque<>(arguments);
    int places = 0;
    while (!left.isEmpty()) {
      String next = left.pop();
      if (next.startsWith("--") && next.length() > 2) {
        keyword(next.substring(2), left, values);
      } else if (next.matches("-[a-zA-Z]+")) {
        next.substring(1).chars().forEach(letter -> flag((char) letter, values));
      } else {
        values.computeIfAbsent(place(places++), name -> new ArrayList<>()).add(next);
      }
    }
    if (places < required.size()) {
      throw new MagicArgsParseException(
          "Missing arguments: " + String.join(", ", required.subList(places, required.size())));
    }
    return values;
  }

  private String place(int index) {
    if (index < required.size()) {
      return required.get(index);
    } else if (index < required.size() + optional.size()) {
      return optional.get(index - required.size());
    } else if (rest != null) {
      return rest;
    }
    throw new MagicArgsParseException(
        "Too many arguments: there are at most " + (required.size() + optional.size()));
  }

  private void keyword(String text, Deque<String> left, Map<String, List<String>> values) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    if (!anyKeyword && !keywords.containsKey(name)) {
      throw new MagicArgsParseException("There is no argument --" + name);
    }
    if (equals < 0 && left.isEmpty()) {
      throw new MagicArgsParseException("--" + name + " needs a value");
    }
    put(name, equals < 0 ? left.pop() : text.substring(equals + 1), values);
  }

  private void flag(char letter, Map<String, List<String>> values) {
    String name = flags.get(letter);
    if (name == null && !anyFlag) {
      throw new MagicArgsParseException("There is no flag -" + letter);
    }
    put(name == null ? String.valueOf(letter) : name, flagValues.getOrDefault(letter, ""), values);
  }

  private void put(String name, String value, Map<String, List<String>> values) {
    List<String> sofar = values.computeIfAbsent(name, key -> new ArrayList<>());
    KeywordSpec spec = keywords.getOrDefault(name, KeywordSpec.COLLECT);
    if (spec == KeywordSpec.ONCE && !sofar.isEmpty()) {
      throw new MagicArgsParseException("--" + name + " may stand there only once");
    } else if (spec == KeywordSpec.REPLACE) {
      sofar.clear();
    }
    sofar.add(value);
  }

  /** Says which arguments there are. */
  public static final class MagicsArgsBuilder {
    private final MagicsArgs made = new MagicsArgs();

    private MagicsArgsBuilder() {}

    /** One that must stand there. */
    public MagicsArgsBuilder required(String name) {
      made.required.add(name);
      return this;
    }

    /** One that may stand behind the required ones. */
    public MagicsArgsBuilder optional(String name) {
      made.optional.add(name);
      return this;
    }

    /** The name of all that stands behind the others. */
    public MagicsArgsBuilder varargs(String name) {
      made.rest = name;
      return this;
    }

    /** A keyword whose values are gathered. */
    public MagicsArgsBuilder keyword(String name) {
      return keyword(name, KeywordSpec.COLLECT);
    }

    /** A keyword, and what happens when it stands there more than once. */
    public MagicsArgsBuilder keyword(String name, KeywordSpec spec, KeywordSpec... more) {
      made.keywords.put(name, List.of(more).contains(KeywordSpec.ONCE) ? KeywordSpec.ONCE : spec);
      return this;
    }

    /** A flag of one letter, whose value is an empty text for each time that it stands there. */
    public MagicsArgsBuilder flag(String name, char letter) {
      return flag(name, letter, "");
    }

    /** A flag of one letter that stands for a keyword with this value. */
    public MagicsArgsBuilder flag(String name, char letter, String value) {
      made.flags.put(letter, name);
      made.flagValues.put(letter, value);
      return keyword(name);
    }

    /** Takes any keyword; so it is without a word. */
    public MagicsArgsBuilder anyKeyword() {
      made.anyKeyword = true;
      return this;
    }

    /** Refuses keywords that were not told. */
    public MagicsArgsBuilder onlyKnownKeywords() {
      made.anyKeyword = false;
      return this;
    }

    /** Takes any flag; so it is without a word. */
    public MagicsArgsBuilder anyFlag() {
      made.anyFlag = true;
      return this;
    }

    /** Refuses flags that were not told. */
    public MagicsArgsBuilder onlyKnownFlags() {
      made.anyFlag = false;
      return this;
    }

    /** The arguments as told. */
    public MagicsArgs build() {
      return made;
    }
  }
}
