package virtlab.cli.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import virtlab.kernel.client.Request;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Json;

/** One check's use of a running kernel; closing ends the further kernels that it started. */
final class Trial implements AutoCloseable {
  /** How soon an answer must come that a reader waits for while typing. */
  static final int BRISK_MILLIS = 100;

  private final Subject subject;
  private final LiveKernel kernel;
  private final Path folder;
  private final List<LiveKernel> further = new ArrayList<>();

  Trial(Subject subject, LiveKernel kernel, Path folder) {
    this.subject = subject;
    this.kernel = kernel;
    this.folder = folder;
  }

  LiveKernel kernel() {
    return kernel;
  }

  FrontEnd front() {
    return kernel.front();
  }

  Subject subject() {
    return subject;
  }

  Path folder() {
    return folder;
  }

  /** A cell in the kernel's language. */
  String code(Sample sample) {
    return sample.in(subject.language());
  }

  /** Runs a cell to its end. */
  Ran run(Sample sample) {
    return front().run(code(sample));
  }

  /** A cell that goes on whatever became of those before it. */
  Request cell(Sample sample) {
    return Request.of(code(sample)).goingOn();
  }

  /** Sends a cell and waits for nothing. */
  String send(Sample sample) {
    return front().send(cell(sample));
  }

  ObjectNode ask(String type, ObjectNode content) {
    return front().ask(Channel.SHELL, type, content);
  }

  ObjectNode info() {
    return ask("kernel_info_request", Json.object());
  }

  /** The next cell must be answered, by the same kernel. */
  void nextCellWorks() {
    Failed.unlessSame("the next 1+1", "2", front().run(cell(Sample.SUM)).well().result());
  }

  boolean isBrisk(long millis) {
    return millis <= (long) BRISK_MILLIS * subject.slack();
  }

  /** A further kernel, which was started and nothing else. */
  LiveKernel started() {
    return held(LiveKernel.start(subject.command(), folder));
  }

  /** A further kernel that is ready. */
  LiveKernel ready() {
    return held(LiveKernel.ready(subject.command(), folder));
  }

  LiveKernel held(LiveKernel live) {
    further.add(live);
    return live;
  }

  @Override
  public void close() {
    further.forEach(LiveKernel::close);
  }
}
