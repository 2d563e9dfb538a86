package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import virtlab.kernel.client.Execution;
import virtlab.kernel.client.OutputListener;
import virtlab.kernel.client.Request;

/** The whole kernel, with Java in its user process. */
class JavaKernelIT extends RunningKernel {
  JavaKernelIT() {
    super(KernelMain.class);
  }

  private Execution run(String code) {
    return kernel.client().execute(code);
  }

  @Test
  void runsJava() {
    assertThat(run("1 + 1").result()).isEqualTo("2");
    assertThat(run("int seven = 7;").status()).isEqualTo("ok");
    assertThat(run("seven * 6").result()).isEqualTo("42");
  }

  @Test
  void showsADisplayOnce() {
    Execution shown = run("var first = display(\"once\");\ndisplay(42);");
    assertThat(shown.outputs()).hasSize(2);
    assertThat(shown.result()).isEmpty();
    assertThat(run("first").result()).hasSizeGreaterThan(20);
  }

  @Test
  void namesTheRealException() {
    Execution failed = run("throw new IllegalStateException(\"boom\");");
    assertThat(failed.reply().path("ename").asText()).contains("IllegalStateException");
    assertThat(failed.reply().path("evalue").asText()).contains("boom");
  }

  @Test
  void stopsATightLoopAndKeepsVariables() throws Exception {
    run("int kept = 5;");
    CountDownLatch printed = new CountDownLatch(1);
    Thread interrupter =
        new Thread(
            () -> {
              try {
                printed.await();
                kernel.client().interrupt();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    interrupter.start();
    Execution stopped =
        kernel
            .client()
            .execute(
                Request.of("System.out.println(\"go\"); while (true) {}"),
                (type, content) -> {
                  if (type.equals("stream")) {
                    printed.countDown();
                  }
                });
    interrupter.join();
    assertThat(stopped.status()).isEqualTo("error");
    assertThat(run("kept").result()).isEqualTo("5");
  }

  @Test
  void survivesAnExit() {
    run("int twice(int x) { return 2 * x; }");
    assertThat(run("System.exit(0);").status()).isEqualTo("error");
    assertThat(run("twice(4)").result()).isEqualTo("8");
  }

  @Test
  void losesNoPrintedLine() {
    Execution done = run("for (int i = 0; i < 20_000; i++) System.out.println(\"line \" + i);");
    assertThat(done.stream("stdout").lines().count()).isEqualTo(20_000);
  }

  @Test
  void asksTheReader() {
    OutputListener answering =
        new OutputListener() {
          @Override
          public void published(
              String type, com.fasterxml.jackson.databind.node.ObjectNode content) {}

          @Override
          public String input(String prompt, boolean password) {
            return "Ada";
          }
        };
    Request request = Request.of("readLine(\"name?\")").asking();
    assertThat(kernel.client().execute(request, answering).result()).contains("Ada");
  }

  @Test
  void explainsCode() {
    assertThat(kernel.client().complete("\"\".isEm", 7).path("matches").toString())
        .contains("isEmpty");
    assertThat(kernel.client().isComplete("class A {").path("status").asText())
        .isEqualTo("incomplete");
  }
}
