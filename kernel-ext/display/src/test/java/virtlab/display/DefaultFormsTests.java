package virtlab.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefaultFormsTests {
  private record Row(String name, int cores) {}

  private record Ring(String name, List<Object> others) {}

  private record Own(int[] hidden) {
    @Override
    public String toString() {
      return "its own text";
    }
  }

  private static String text(Object value) {
    return Renderers.render(value).data().getOrDefault(MimeBundle.TEXT, "");
  }

  private static String html(Object value) {
    return Renderers.render(value).data().getOrDefault(MimeBundle.HTML, "");
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void recordsBecomeATable() {
    List<Row> rows = List.of(new Row("<web>", 2), new Row("db", 4));
    assertThat(html(rows))
        .contains(
            "<th scope=\"col\" style=\"text-align:right\">cores</th>",
            "<td style=\"text-align:left\">&lt;web&gt;</td>");
    assertThat(text(rows)).isEqualTo("[Row[name=<web>, cores=2], Row[name=db, cores=4]]");
    assertThat(html(rows.get(0))).contains(">part</th>", ">cores</td>", ">2</td>");
    assertThat(html(new TreeMap<>(Map.of("a", rows.get(0), "b", rows.get(1)))))
        .contains(">key</th>", ">name</th>", ">cores</th>", ">b</td>");
  }

  @Test
  void anOptionalValueStandsWithoutItsWrapping() {
    record Place(String vm, Optional<String> host) {}
    assertThat(html(List.of(new Place("v1", Optional.of("h1")), new Place("v2", Optional.empty()))))
        .contains(">h1</td>", ">–</td>")
        .doesNotContain("Optional");
    assertThat(text(Optional.of(List.of(1)))).isEqualTo("Optional[[1]]");
    assertThat(html(Optional.of(new Row("a", 1)))).contains(">cores</td>");
    assertThat(text(Optional.empty())).isEqualTo("Optional.empty");
  }

  @Test
  void arraysAreReadableAndTables() {
    int[][] matrix = {{1, 2}, {3}};
    assertThat(text(matrix)).isEqualTo("[[1, 2], [3]]");
    assertThat(html(matrix)).contains(">0</th>", ">1</th>", ">2</td>", ">3</td>");
    assertThat(text(new double[] {0.5, 2})).isEqualTo("[0.5, 2.0]");
    assertThat(text(new String[] {"a", null})).isEqualTo("[a, null]");
    assertThat(text(new boolean[0])).isEqualTo("[]");
    assertThat(html(new boolean[0])).isEmpty();
    assertThat(text(List.of(new int[] {1}, new char[] {'x'}))).isEqualTo("[[1], [x]]");
    record Board(int[][] cells) {}
    assertThat(text(new Board(matrix))).isEqualTo("Board[cells=[[1, 2], [3]]]");
    assertThat(text(new Own(new int[1]))).isEqualTo("its own text");
  }

  @Test
  void mapsListsAndNullAreReadable() {
    assertThat(Renderers.render(null).data()).isEqualTo(Map.of(MimeBundle.TEXT, "null"));
    assertThat(Renderers.render(BigInteger.TEN).data()).isEqualTo(Map.of(MimeBundle.TEXT, "10"));
    assertThat(text(List.of(1, 2))).isEqualTo("[1, 2]");
    assertThat(html(List.of(7, 8))).contains(">value</th>", ">1</td>", ">8</td>");
    assertThat(text(Map.entry("k", new int[] {1}))).isEqualTo("k=[1]");
    Map<String, Object> first = new LinkedHashMap<>(Map.of("id", 1));
    first.put("only", "here");
    assertThat(html(List.of(first, Map.of("id", 2))))
        .contains(">id</th>", ">only</th>", ">here</td>");
    assertThat(html(Map.of("flat", 1, "inner", Map.of("deep", 5))))
        .contains("<td><table>", ">deep</td>");
  }

  @Test
  void dataThatHoldsItselfEnds() {
    List<Object> list = new ArrayList<>();
    list.add(list);
    list.add(1);
    assertThat(text(list)).isEqualTo("[(itself), 1]");
    assertThat(html(list)).contains(">1</td>");
    Map<String, Object> map = new HashMap<>();
    map.put("me", map);
    assertThat(text(map)).isEqualTo("{me=(itself)}");
    assertThat(html(map)).contains(">me</td>");
    Ring ring = new Ring("r", new ArrayList<>());
    ring.others().add(ring);
    assertThat(text(ring)).isEqualTo("Ring[name=r, others=[(itself)]]");
    assertThat(html(ring)).contains(">others</td>");
    Object[] array = new Object[1];
    array[0] = array;
    assertThat(text(array)).isEqualTo("[(itself)]");
  }

  @Test
  void hugeDataIsBoundedAndSaysSo() {
    List<Integer> many = IntStream.range(0, 1_000_000).boxed().toList();
    assertThat(text(many)).hasSizeLessThan(30_000).endsWith(", … 999000 more]");
    assertThat(html(many))
        .contains("<summary>80 more rows</summary>", "<p>… 999900 more rows are not shown</p>");
    assertThat(count(html(many), "<tr>")).isEqualTo(102);
    assertThat(html(new int[3][1000])).contains(">19</th>", ">…</th>").doesNotContain(">20</th>");
    assertThat(html(List.of("x".repeat(10_000)))).hasSizeLessThan(2_000);
    assertThat(text(List.of("x".repeat(30_000), 1, 2))).endsWith(", … 2 more]");
  }

  @Test
  void longTextIsFoldedAndWhole() {
    String lines = "line\n".repeat(100);
    assertThat(text(lines)).isEqualTo(lines);
    assertThat(html(lines)).contains("<summary>300 more characters</summary>");
    assertThat(html("line\n".repeat(60))).isEmpty();
    assertThat(text("y".repeat(3_000_000))).endsWith("… 2000000 more characters");
  }

  @Test
  void streamsGiveTheirFirstElementsAndNoMore() {
    AtomicInteger made = new AtomicInteger();
    Stream<Integer> endless = Stream.generate(made::incrementAndGet).map(n -> n * n);
    assertThat(text(endless)).startsWith("[1, 4, 9, ").endsWith(", 400, …]");
    assertThat(made).hasValue(20);
    assertThat(text(endless)).isEqualTo("A stream that has been used already");
    assertThat(text(IntStream.range(0, 3))).isEqualTo("[0, 1, 2]");
    assertThat(html(Stream.of(new Row("a", 1)).parallel())).contains(">cores</th>", "used up");
    assertThat(text(Stream.empty())).isEqualTo("[]");
  }

  @Test
  void timesAreReadable() {
    assertThat(text(Duration.ofMinutes(90))).isEqualTo("PT1H30M (1 h 30 min)");
    assertThat(text(Duration.ofMillis(-1500))).endsWith("(−1.5 s)");
    assertThat(text(Duration.ofNanos(1_250))).endsWith("(1.25 µs)");
    assertThat(text(Duration.ofSeconds(90_061))).endsWith("(1 d 1 h 1 min 1 s)");
    assertThat(text(Duration.ZERO)).endsWith("(0 s)");
    assertThat(text(Instant.EPOCH)).startsWith("1970-01-01T00:00:00Z");
    assertThat(html(List.of(Duration.ofMillis(20)))).contains(">20 ms</td>");
  }

  @Test
  void exceptionsTellTheirCauses() {
    var thrown = new IllegalStateException("outer", new ArithmeticException("<inner>"));
    assertThat(text(thrown))
        .isEqualTo(
            "java.lang.IllegalStateException: outer\n"
                + "Caused by: java.lang.ArithmeticException: <inner>");
    assertThat(html(thrown)).contains("<summary>Caused by", "&lt;inner&gt;", "DefaultFormsTests");
  }

  @Test
  void imagesAreWrittenAsAskedForAndStandInTables() {
    BufferedImage image = new BufferedImage(2, 3, BufferedImage.TYPE_INT_ARGB);
    assertThat(Renderers.render(image).data()).containsOnlyKeys(MimeBundle.TEXT, MimeBundle.PNG);
    assertThat(Renderers.render(image, "image/jpeg").data())
        .containsOnlyKeys(MimeBundle.TEXT, "image/jpeg");
    assertThat(Renderers.render(new byte[] {1, 2}, "image/png").data())
        .containsEntry("image/png", "AQI=");
    assertThat(html(List.of(image))).contains("<img alt=\"Image, 2 × 3 pixels\" src=\"data:image");
  }
}
