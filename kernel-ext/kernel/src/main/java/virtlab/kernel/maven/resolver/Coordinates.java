package virtlab.kernel.maven.resolver;

import java.util.Map;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.artifact.DefaultArtifactType;
import virtlab.display.Language;
import virtlab.kernel.maven.ResolveException;

/** What is asked for, and under which file name it lies: a {@code bundle}'s file is a jar. */
final class Coordinates {
  /** Packagings whose file is a jar, and its classifier. */
  private static final Map<String, String> JARS =
      Map.of(
          "bundle", "",
          "maven-plugin", "",
          "eclipse-plugin", "",
          "ejb", "",
          "test-jar", "tests",
          "java-source", "sources",
          "javadoc", "javadoc");

  private Coordinates() {}

  static Artifact artifact(String coordinates) throws ResolveException {
    try {
      DefaultArtifact read = new DefaultArtifact(coordinates);
      return artifact(
          read.getGroupId() + ":" + read.getArtifactId(),
          read.getExtension(),
          read.getClassifier(),
          read.getVersion());
    } catch (IllegalArgumentException e) {
      throw new ResolveException(
          Language.say(
              coordinates + " is not of the form group:artifact[:packaging[:classifier]]:version",
              coordinates + " hat nicht die Form group:artifact[:packaging[:classifier]]:version"),
          e);
    }
  }

  /**
   * An artifact of a packaging.
   *
   * @param module group and artifact with a colon between
   */
  static Artifact artifact(String module, String packaging, String classifier, String version) {
    int colon = module.indexOf(':');
    String usual = JARS.get(packaging);
    return new DefaultArtifact(
        module.substring(0, colon),
        module.substring(colon + 1),
        classifier.isEmpty() && usual != null ? usual : classifier,
        usual == null ? packaging : "jar",
        version);
  }

  /** The types that project files of libraries name. */
  static ArtifactTypeRegistry types(ArtifactTypeRegistry known) {
    return type -> {
      String classifier = JARS.get(type);
      return classifier == null
          ? known == null ? null : known.get(type)
          : new DefaultArtifactType(type, "jar", classifier, "java");
    };
  }
}
