package virtlab.childjvm.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ValueCodecTests {
  enum Colour {
    RED,
    GREEN
  }

  sealed interface Shape {
    record Circle(double radius) implements Shape {}

    record Named(String name) implements Shape {}
  }

  record Pair<A, B>(A first, B second) {}

  record Tree(String label, List<Tree> children) {}

  record All(
      boolean flag,
      char letter,
      Long big,
      Optional<String> maybe,
      Map<String, List<Integer>> map,
      Set<Colour> colours,
      int[] numbers,
      BigDecimal money,
      BigInteger many,
      Duration time,
      Pair<String, Pair<Integer, Colour>> pair,
      List<Shape> shapes) {}

  @SuppressWarnings("unused")
  private static void typed(List<Object> objects, List<String> texts, List<Set<String>> sets) {}

  private static Type type(int index) {
    return Arrays.stream(ValueCodecTests.class.getDeclaredMethods())
        .filter(m -> m.getName().equals("typed"))
        .findFirst()
        .orElseThrow()
        .getGenericParameterTypes()[index];
  }

  private static All all() {
    return new All(
        true,
        'ü',
        null,
        Optional.of("\ud800 half and 😀 whole"),
        new LinkedHashMap<>(Map.of("k", List.of(1, 2))),
        Set.of(Colour.GREEN, Colour.RED),
        new int[] {1, -2},
        new BigDecimal("1.50"),
        BigInteger.TEN.pow(40),
        Duration.ofMillis(-1),
        new Pair<>("x", new Pair<>(7, Colour.RED)),
        List.of(new Shape.Circle(2.5), new Shape.Named("n")));
  }

  @Test
  void everyAllowedValueComesBack() {
    byte[] bytes = ValueCodec.DEFAULT.encode(All.class, all());
    All back = (All) ValueCodec.DEFAULT.decode(All.class, bytes);
    assertThat(back).usingRecursiveComparison().isEqualTo(all());
    assertThat(ValueCodec.DEFAULT.encode(All.class, back)).hasSameSizeAs(bytes);
  }

  @Test
  void decodedCollectionsAreMutable() {
    byte[] bytes = ValueCodec.DEFAULT.encode(type(1), List.of("a"));
    @SuppressWarnings("unchecked")
    List<String> list = (List<String>) ValueCodec.DEFAULT.decode(type(1), bytes);
    list.add(null);
    assertThat(list).containsExactly("a", null);
  }

  @Test
  void setsWithoutOrderHaveOneEncoding() {
    Set<String> one = new HashSet<>();
    Set<String> other = new HashSet<>(1000);
    for (int i = 0; i < 50; i++) {
      one.add("e" + i);
      other.add("e" + (49 - i));
    }
    assertThat(ValueCodec.DEFAULT.encode(type(2), List.of(one)))
        .isEqualTo(ValueCodec.DEFAULT.encode(type(2), List.of(other)));
  }

  @Test
  void refusesWhatIsNoPlainValue() {
    assertThatThrownBy(() -> ValueCodec.DEFAULT.encode(type(0), List.of(new Object())))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("java.lang.Object");
    assertThatThrownBy(() -> ValueCodec.DEFAULT.encode(type(1), new ArrayList<>(List.of(1))))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("Integer where a String");
  }

  @Test
  void depthAndSizeAreBounded() {
    Tree tree = new Tree("leaf", List.of());
    for (int i = 0; i < 100; i++) {
      tree = new Tree("n", List.of(tree));
    }
    Tree deep = tree;
    assertThatThrownBy(() -> ValueCodec.DEFAULT.encode(Tree.class, deep))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("deeper");
    assertThatThrownBy(() -> new ValueCodec(100, 9).encode(String.class, "x".repeat(101)))
        .isInstanceOf(CodecException.class);
  }

  @Test
  void brokenBytesNeverGetThrough() {
    byte[] bytes = ValueCodec.DEFAULT.encode(All.class, all());
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> ValueCodec.DEFAULT.decode(All.class, cut))
          .isInstanceOf(CodecException.class);
    }
    byte[] huge = {1, 127, -1, -1, -1};
    assertThatThrownBy(() -> ValueCodec.DEFAULT.decode(type(1), huge))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("length");
  }
}
