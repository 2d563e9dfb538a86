package virtlab.cli.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import virtlab.cli.Place;
import virtlab.cli.Refusal;
import virtlab.cli.TemporaryFolder;
import virtlab.cli.jupyter.KernelCommand;
import virtlab.cli.jupyter.KnownKernels;
import virtlab.cli.run.NotebookRun;
import virtlab.cli.run.NotebookRunner;

/**
 * Runs notebooks of the course in JJava, with the library on its class path, and in our kernel: all
 * cells must run, and every picture and table must be the same in both.
 *
 * @param place where our kernel and the library are installed
 * @param out where progress goes
 */
record JJavaNotebooks(Place place, PrintWriter out) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One notebook, run in both kernels. */
  private record Pair(NotebookRun ours, NotebookRun theirs) {}

  /** The judge is there in our kernel only, so what it shows is. */
  private static final String JUDGE = "check(";

  /** Counts a notebook each; left out where JJava is not installed and cannot be. */
  Count run(List<Path> notebooks, String language) throws IOException, LeftOut {
    try (TemporaryFolder folder = TemporaryFolder.of("virtlab-jjava-")) {
      return run(notebooks, language, folder.path());
    }
  }

  private Count run(List<Path> notebooks, String language, Path folder)
      throws IOException, LeftOut {
    KnownKernels known = new KnownKernels(place, folder, out);
    NotebookRunner jjava;
    try {
      jjava = runner(known.jjava(), language);
    } catch (Refusal refusal) {
      throw new LeftOut("JJava is not there: " + refusal.getMessage(), refusal);
    }
    NotebookRunner ours = runner(known.ours(), language);
    List<Pair> runs =
        notebooks.parallelStream()
            .map(notebook -> new Pair(ours.run(notebook), jjava.run(notebook)))
            .toList();
    Count sum = Count.NONE;
    for (Pair pair : runs) {
      List<String> wrong = compare(pair.ours, pair.theirs);
      out.println((wrong.isEmpty() ? "ok     " : "FAILED ") + pair.ours.notebook());
      wrong.forEach(line -> out.println("  " + line));
      sum = sum.plus(Count.of(wrong.isEmpty()));
    }
    out.flush();
    return sum;
  }

  private NotebookRunner runner(KernelCommand kernel, String language) {
    return new NotebookRunner(
        kernel.with(
            Map.of(
                "VIRTLAB_LANG",
                language,
                "JJAVA_CLASSPATH",
                place.home() + "/user/*",
                "JJAVA_STARTUP_SCRIPTS_PATH",
                place.home() + "/jjava/*.jsh")));
  }

  private static List<String> compare(NotebookRun ours, NotebookRun theirs) throws IOException {
    List<String> wrong = new ArrayList<>();
    theirs.failures().forEach(failed -> wrong.add(failed.id() + ": " + failed.error()));
    JsonNode here = JSON.readTree(ours.executed()).path("cells");
    JsonNode there = JSON.readTree(theirs.executed()).path("cells");
    int pictures = 0;
    for (int i = 0; i < here.size(); i++) {
      List<JsonNode> wanted = pictures(here.get(i));
      pictures += wanted.size();
      if (!wanted.equals(pictures(there.path(i)))) {
        wrong.add(here.get(i).path("id").asText() + ": not the same pictures as in our kernel");
      }
    }
    if (pictures == 0) {
      wrong.add("no picture was compared");
    }
    return wrong;
  }

  private static List<JsonNode> pictures(JsonNode cell) {
    List<JsonNode> found = new ArrayList<>();
    if (!cell.path("source").toString().contains(JUDGE)) {
      for (JsonNode output : cell.path("outputs")) {
        if (output.path("data").has("text/html") || output.path("data").has("image/svg+xml")) {
          found.add(output.path("data"));
        }
      }
    }
    return found;
  }
}
