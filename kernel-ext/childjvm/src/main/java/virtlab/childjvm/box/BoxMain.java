package virtlab.childjvm.box;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import virtlab.childjvm.OwnerInput;

/**
 * Starts in the child JVM. Arguments: the folder of the compiled solution, the contract's class,
 * the solution's class, {@code instance} or {@code static}. Requests come over stdin, replies go
 * over stdout; the student's own output goes to stderr, bounded.
 */
public final class BoxMain {
  private static final long STACK = 64L << 20;

  private BoxMain() {}

  /** Serves until the owner closes stdin or is gone. */
  public static void main(String[] args) throws Exception {
    DataInputStream in = new DataInputStream(OwnerInput.of(System.in));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    PrintStream sink =
        new PrintStream(
            new BoundedSink(new FileOutputStream(FileDescriptor.err), 64 << 10),
            true,
            StandardCharsets.UTF_8);
    System.setIn(InputStream.nullInputStream());
    System.setOut(sink);
    System.setErr(sink);
    URL classes = Path.of(args[0]).toUri().toURL();
    Target target = new Target(args[1], args[2], args[3].equals("instance"));
    Wire.write(out, 0, new Wire.Reply(new byte[0], new byte[0], null));
    serve(in, out, classes, target);
  }

  private static void serve(DataInputStream in, DataOutputStream out, URL classes, Target target)
      throws IOException, InterruptedException {
    HeldSolution[] held = new HeldSolution[1];
    for (int sequence = 1; ; sequence++) {
      Wire.Request request = Wire.read(in, sequence, Wire.Request.class);
      Wire.Reply[] reply = new Wire.Reply[1];
      Thread thread =
          new Thread(
              null,
              () -> {
                if (request.method().isEmpty()) {
                  URLClassLoader loader = new URLClassLoader(new URL[] {classes});
                  held[0] = new HeldSolution(target, loader);
                }
                HeldSolution solution = held[0];
                reply[0] = request.method().isEmpty() ? solution.create() : solution.call(request);
              },
              "solution",
              STACK);
      thread.start();
      thread.join();
      Wire.Reply answer = reply[0];
      if (answer == null) {
        answer = HeldSolution.thrown(new OutOfMemoryError("no answer could be made"));
      }
      Wire.write(out, sequence, answer);
    }
  }
}
