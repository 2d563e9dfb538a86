package virtlab.judge.compile;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.OwnerInput;
import virtlab.childjvm.codec.ValueCodec;
import virtlab.judge.Solution;

/** The compiler's process: reads jobs from stdin, writes results to stdout; runs nothing. */
public final class CompilerMain {
  /** Written once at the start: the process stands. */
  static final int GREETING = 0x564c434d;

  private static final ValueCodec CODEC = new ValueCodec(256 << 20, 64);
  private static final Duration FOREVER = Duration.ofMinutes(2);

  private CompilerMain() {}

  /** One solution to prepare. */
  record Job(Solution solution, String contract, List<String> classPath) {}

  /** What came of it; {@code failure} says why there is nothing. */
  record Result(@Nullable Prepared prepared, String failure) {}

  static void write(DataOutputStream out, Record value) throws IOException {
    byte[] bytes = CODEC.encode(value.getClass(), value);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  static <T extends Record> T read(DataInputStream in, Class<T> type) throws IOException {
    byte[] bytes = in.readNBytes(in.readInt());
    Object value = CODEC.decode(type, bytes);
    if (value == null) {
      throw new IOException("an empty message");
    }
    return type.cast(value);
  }

  /** Serves until stdin ends; that ends a compilation under way too. */
  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(OwnerInput.of(System.in));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    System.setOut(new PrintStream(System.err));
    try (Preparer preparer = Preparer.inProcess(FOREVER)) {
      out.writeInt(GREETING);
      out.flush();
      while (true) {
        write(out, serve(preparer, read(in, Job.class)));
      }
    }
  }

  private static Result serve(Preparer preparer, Job job) {
    try {
      List<Path> classPath = job.classPath().stream().map(Path::of).toList();
      Class<?> contract = Class.forName(job.contract());
      return new Result(preparer.prepare(job.solution(), contract, classPath), "");
    } catch (ClassNotFoundException | RuntimeException e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      return new Result(null, String.valueOf(why));
    }
  }
}
