package virtlab.agent;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * {@code System.out} or {@code System.err}; the next cell needs it, so closing it only flushes.
 * Text goes straight to the outbox: the buffers of {@link PrintStream} would keep what a stopped
 * cell could not get rid of, and the next cell would show it.
 */
final class CellPrintStream extends PrintStream {
  private final Outbox outbox;
  private final String name;

  CellPrintStream(Outbox outbox, String name) {
    super(new CellStream(outbox, name), true, StandardCharsets.UTF_8);
    this.outbox = outbox;
    this.name = name;
  }

  @Override
  public void close() {
    flush();
  }

  private void text(String text) {
    if (!text.isEmpty()) {
      outbox.stream(name, text);
    }
  }

  private void line(String text) {
    outbox.stream(name, text, System.lineSeparator());
  }

  @Override
  public void print(boolean value) {
    text(String.valueOf(value));
  }

  @Override
  public void print(char value) {
    text(String.valueOf(value));
  }

  @Override
  public void print(int value) {
    text(String.valueOf(value));
  }

  @Override
  public void print(long value) {
    text(String.valueOf(value));
  }

  @Override
  public void print(float value) {
    text(String.valueOf(value));
  }

  @Override
  public void print(double value) {
    text(String.valueOf(value));
  }

  @Override
  public void print(char[] value) {
    text(String.valueOf(value));
  }

  @Override
  public void print(@Nullable String value) {
    text(String.valueOf(value));
  }

  @Override
  public void print(@Nullable Object value) {
    text(String.valueOf(value));
  }

  @Override
  public void println() {
    line("");
  }

  @Override
  public void println(boolean value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(char value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(int value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(long value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(float value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(double value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(char[] value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(@Nullable String value) {
    line(String.valueOf(value));
  }

  @Override
  public void println(@Nullable Object value) {
    line(String.valueOf(value));
  }
}
