package virtlab.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import virtlab.cli.jupyter.KernelCommand;
import virtlab.ipynb.Cell;
import virtlab.ipynb.Notebook;
import virtlab.ipynb.NotebookReader;
import virtlab.ipynb.NotebookWriter;
import virtlab.kernel.client.Execution;
import virtlab.kernel.client.KernelClient;
import virtlab.kernel.client.KernelException;
import virtlab.kernel.client.KernelProcess;
import virtlab.kernel.client.OutputListener;
import virtlab.kernel.client.Request;

/**
 * Runs every code cell of a notebook in a fresh kernel, and goes on after a failing one.
 *
 * @param kernel how the kernel is started; the variable {@code VIRTLAB_LANG} is the language of
 *     ours, {@code de} or {@code en}
 */
public record NotebookRunner(KernelCommand kernel) {
  private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

  /** Runs one notebook, in the folder that it lies in. */
  public NotebookRun run(Path file) {
    Notebook notebook = NotebookReader.read(file);
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
    Map<String, NotebookWriter.Execution> executions = new HashMap<>();
    List<CellFailure> failures = new ArrayList<>();
    List<Cell> cells = notebook.code().stream().filter(cell -> !cell.source().isBlank()).toList();
    long begun = System.nanoTime();
    try (KernelProcess process =
        KernelProcess.start(kernel.words(), kernel.environment(), folder)) {
      process.awaitReady();
      for (int index = 0; index < cells.size(); index++) {
        Cell cell = cells.get(index);
        Execution execution = run(cell, process.client());
        executions.put(cell.id(), stored(execution));
        if (!execution.status().equals("ok") && !cell.tags().contains("raises-exception")) {
          failures.add(failure(index + 1, cell, execution));
        }
      }
    } catch (KernelException e) {
      int reached = executions.size();
      Cell cell = reached < cells.size() ? cells.get(reached) : cells.get(cells.size() - 1);
      failures.add(
          new CellFailure(
              reached + 1, cell.id(), cell.source(), String.valueOf(e.getMessage()), ""));
    }
    long millis = (System.nanoTime() - begun) / 1_000_000L;
    String executed = NotebookWriter.write(notebook, executions);
    return new NotebookRun(file, cells.size(), millis, failures, executed);
  }

  private static Execution run(Cell cell, KernelClient client) {
    return client.execute(
        Request.of(cell.source()).cell(cell.id()).goingOn(), OutputListener.none());
  }

  private static NotebookWriter.Execution stored(Execution execution) {
    ArrayNode outputs = JsonNodeFactory.instance.arrayNode();
    execution.outputs().forEach(outputs::add);
    JsonNode count = execution.reply().path("execution_count");
    return new NotebookWriter.Execution(count.isInt() ? count.asInt() : null, outputs);
  }

  private static CellFailure failure(int number, Cell cell, Execution execution) {
    JsonNode reply = execution.reply();
    String error = reply.path("ename").asText(execution.status());
    String message = reply.path("evalue").asText("");
    List<String> lines = new ArrayList<>();
    reply.path("traceback").forEach(line -> lines.add(line.asText()));
    return new CellFailure(
        number,
        cell.id(),
        cell.source(),
        message.isEmpty() ? error : error + ": " + message,
        COLOURS.matcher(String.join("\n", lines)).replaceAll(""));
  }
}
