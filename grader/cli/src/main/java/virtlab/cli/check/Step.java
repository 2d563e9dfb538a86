package virtlab.cli.check;

import java.util.concurrent.Callable;

/**
 * One step of the project's tests.
 *
 * @param title what it tests, as a reader of the log sees it
 * @param work runs it, with its output on this process's streams, and counts
 */
public record Step(String title, Callable<Count> work) {}
