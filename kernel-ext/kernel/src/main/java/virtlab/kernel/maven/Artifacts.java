package virtlab.kernel.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All libraries that a session has asked for. Each request is resolved together with those before
 * it, so that of each library there is one version; one that is asked for again is taken in the
 * version asked for last.
 */
public interface Artifacts {
  /**
   * What is asked for.
   *
   * @param coordinates {@code group:artifact[:packaging[:classifier]]:version}
   * @param from ids or addresses of the only repositories to look in, for this request alone;
   *     empty: all
   * @param progress is told of each download
   */
  record Request(List<String> coordinates, List<String> from, Consumer<String> progress) {
    public Request {
      coordinates = List.copyOf(coordinates);
      from = List.copyOf(from);
    }
  }

  /**
   * What was found.
   *
   * @param jars of all that was asked for so far
   * @param asked those of this request and of what it needs
   */
  record Found(List<Path> jars, List<Path> asked) {
    public Found {
      jars = List.copyOf(jars);
      asked = List.copyOf(asked);
    }
  }

  /** Adds a repository; it is asked after those known so far. */
  void addRepository(String id, String url);

  /** Resolves all asked for so far and this. */
  Found resolve(Request request) throws ResolveException;

  /** The same for the dependencies of a project file that are in these scopes. */
  Found resolve(Path pom, Set<String> scopes, Consumer<String> progress) throws ResolveException;
}
