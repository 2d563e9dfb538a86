package virtlab.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A Maven repository in a folder, of libraries of the group {@code made.here} with one class each.
 *
 * @param folder its place; it is made with the first library
 */
record MadeRepository(Path folder) {
  /** How a project names a library. */
  static String dependency(String artifact, String version) {
    return ("<dependency><groupId>made.here</groupId><artifactId>" + artifact)
        + ("</artifactId><version>" + version + "</version></dependency>");
  }

  /** Publishes a class with a method {@code hello} that tells artifact and version. */
  void publish(String artifact, String version, String dependencies) throws IOException {
    String hello = "\"" + artifact + " " + version + "\"";
    publish(
        artifact, version, dependencies, "public static String hello() { return " + hello + "; }");
  }

  /** Publishes a class of the artifact's name, in a package of that name, with this body. */
  void publish(String artifact, String version, String dependencies, String body)
      throws IOException {
    String type = artifact.substring(0, 1).toUpperCase(Locale.ROOT) + artifact.substring(1);
    MadeJar.write(
        file(artifact, version, "jar"),
        artifact + "." + type,
        "package " + artifact + "; public class " + type + " { " + body + " }");
    project(artifact, version, "<dependencies>" + dependencies + "</dependencies>");
  }

  /** Publishes a project file alone, with what stands in it beside its name. */
  void project(String artifact, String version, String more) throws IOException {
    Files.createDirectories(file(artifact, version, "pom").getParent());
    Files.writeString(
        file(artifact, version, "pom"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>made.here</groupId><artifactId>"
            + (artifact + "</artifactId><version>" + version + "</version>" + more + "</project>"));
  }

  /** Where a file of a library lies. */
  Path file(String artifact, String version, String ending) {
    return folder.resolve(
        "made/here/" + artifact + "/" + version + "/" + artifact + "-" + version + "." + ending);
  }

  /** Settings, in a home folder, that name this repository as everybody's mirror. */
  void beMirrorIn(Path home) throws IOException {
    settings(
        home,
        "<mirrors><mirror><id>near</id><mirrorOf>central</mirrorOf><url>"
            + folder.toUri()
            + "</url></mirror></mirrors>");
  }

  /** Writes a user's settings into a home folder. */
  static void settings(Path home, String settings) throws IOException {
    Path file = Files.createDirectories(home.resolve(".m2")).resolve("settings.xml");
    Files.writeString(file, "<settings>" + settings + "</settings>");
  }
}
