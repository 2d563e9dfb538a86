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

  /** Adds a repository; it is asked after those known so far. */
  void addRepository(String id, String url);

  /** The jars of all asked for so far and of this. */
  List<Path> resolve(Request request) throws ResolveException;

  /** The same for the dependencies of a project file that are in these scopes. */
  List<Path> resolve(Path pom, Set<String> scopes, Consumer<String> progress)
      throws ResolveException;
}
