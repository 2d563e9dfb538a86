package virtlab.cli.jupyter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import virtlab.cli.Place;
import virtlab.cli.Refusal;
import virtlab.display.Language;

/**
 * A kernelspec folder: how Jupyter starts one kernel.
 *
 * @param folder the folder that holds {@code kernel.json}; its name is the kernel's name
 * @param json the content of {@code kernel.json}
 */
public record KernelSpec(Path folder, JsonNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What a kernelspec of ours starts; its name stays, so that an update needs no new kernelspec.
   */
  static final String JAR = "virtlab-kernel.jar";

  /**
   * What our kernelspec sets. The C library of Linux keeps free memory for each thread that asked
   * for some, unless all have one arena; the compiler's threads come and go.
   */
  static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "1");

  /** The kernelspec in this folder, if there is one; one that cannot be read is empty. */
  public static Optional<KernelSpec> in(Path folder) {
    Path file = folder.resolve("kernel.json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new KernelSpec(folder, JSON.readTree(file.toFile())));
    } catch (IOException e) {
      return Optional.of(new KernelSpec(folder, JSON.createObjectNode()));
    }
  }

  /**
   * Only what signs and escapes megabytes of output is worth HotSpot's second compiler, which knows
   * the processor's instructions for SHA-256. For all else it would come too late: the kernel lives
   * for many short tasks. So the code of the first one need not count for it what it meets.
   */
  private static final List<String> ONLY_THE_HOTTEST =
      List.of(
          "-XX:Tier4InvocationThreshold=60000",
          "-XX:Tier4MinInvocationThreshold=30000",
          "-XX:Tier4CompileThreshold=80000",
          "-XX:Tier4BackEdgeThreshold=1000000",
          "-XX:-C1ProfileCalls",
          "-XX:-C1ProfileVirtualCalls",
          "-XX:-C1ProfileInlinedCalls",
          "-XX:-C1ProfileBranches",
          "-XX:-C1ProfileCheckcasts",
          "-XX:-C1UpdateMethodData");

  /**
   * These are worth it from the first long line on, of which each byte goes through them: what
   * signs, whose calls of one another the second compiler replaces by the processor's instructions,
   * and what looks for characters to escape.
   */
  private static final List<String> SOONER =
      List.of(
          "-XX:CompileCommand=quiet",
          sooner("sun.security.provider.SHA2::implCompress0", 0.01),
          sooner("sun.security.provider.SHA2::implCompress", 0.01),
          sooner("sun.security.provider.DigestBase::implCompressMultiBlock0", 0.001),
          sooner("com.fasterxml.jackson.core.json.UTF8JsonGenerator::_writeUTF8Segment", 0.02));

  private static String sooner(String method, double scale) {
    return "-XX:CompileCommand=CompileThresholdScaling," + method + "," + scale;
  }

  /**
   * The command that starts our kernel in this place; {@code {connection_file}} is its last word.
   */
  static List<String> command(Place place) {
    return command(place, KernelArchive.options(place));
  }

  static List<String> command(Place place, List<String> archives) {
    List<String> words = new ArrayList<>();
    words.add(Place.java().toString());
    words.addAll(archives);
    words.addAll(List.of("-XX:+UseSerialGC", "-Xms48m", "-Xmn32m", "-Xmx512m"));
    words.addAll(ONLY_THE_HOTTEST);
    words.addAll(SOONER);
    // What one large cell needed is given back by the next collection.
    words.addAll(List.of("-XX:MaxHeapFreeRatio=50", "-XX:-ShrinkHeapInSteps"));
    words.add("-Dvirtlab.home=" + place.home());
    words.add("-Dvirtlab.cache=" + place.cache());
    words.add("-jar");
    words.add(place.home().resolve(JAR).toString());
    words.add("{connection_file}");
    return List.copyOf(words);
  }

  /** Our kernelspec for this place. */
  static ObjectNode ours(Place place) {
    ObjectNode spec = JSON.createObjectNode();
    ArrayNode argv = spec.putArray("argv");
    command(place).forEach(argv::add);
    spec.put("display_name", "Java (VirtLab)");
    spec.put("language", "java");
    spec.put("interrupt_mode", "message");
    ObjectNode variables = spec.putObject("env");
    ENVIRONMENT.forEach(variables::put);
    spec.putObject("metadata").put("debugger", false).put("virtlab", true);
    return spec;
  }

  /**
   * Writes our kernelspec into this folder.
   *
   * @param replace whether a kernelspec of somebody else may be replaced
   */
  public static void install(Place place, Path folder, boolean replace) {
    Optional<KernelSpec> there = in(folder);
    if (there.isPresent() && !there.get().isOurs() && !replace) {
      throw Refusal.wrongUse(
          Language.say(
              folder
                  + " holds another kernel ("
                  + there.get().displayName()
                  + "); choose another"
                  + " --name, or write --replace to replace it.",
              folder
                  + " enthält einen anderen Kernel ("
                  + there.get().displayName()
                  + "); bitte"
                  + " einen anderen --name wählen oder ihn mit --replace ersetzen."));
    }
    try {
      Files.createDirectories(folder);
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ours(place));
      Path next = Files.createTempFile(folder, "kernel", ".tmp");
      Files.writeString(next, text + "\n");
      Files.move(
          next,
          folder.resolve("kernel.json"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      KernelArchive.prepare(place);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The kernelspec cannot be written as JSON", e);
    } catch (IOException e) {
      throw Refusal.lacking(
          Language.say(
              folder + " cannot be written (" + e.getMessage() + "); use --user or --prefix.",
              folder
                  + " ist nicht beschreibbar ("
                  + e.getMessage()
                  + "); bitte --user oder"
                  + " --prefix verwenden."));
    }
  }

  /** The kernel's name: that of its folder. */
  public String name() {
    return String.valueOf(folder.getFileName());
  }

  /** The name that a reader sees. */
  public String displayName() {
    return json.path("display_name").asText(name());
  }

  /** True for a kernelspec that this command wrote. */
  public boolean isOurs() {
    return json.path("metadata").path("virtlab").asBoolean(false);
  }

  /** True where this kernelspec starts our kernel as one written for this place now would. */
  public boolean isCurrent(Place place) {
    JsonNode now = ours(place);
    return Stream.of("argv", "env").allMatch(part -> json.path(part).equals(now.path(part)));
  }

  /** The words that start this kernel, as the file has them. */
  public List<String> argv() {
    List<String> words = new ArrayList<>();
    json.path("argv").forEach(word -> words.add(word.asText()));
    return List.copyOf(words);
  }
}
