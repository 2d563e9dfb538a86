package virtlab.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import virtlab.display.MimeBundle;
import virtlab.kernel.interpreter.CellOutput;
import virtlab.kernel.interpreter.CellRequest;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.interpreter.Interpreter;

/**
 * Tests on one interpreter, which runs from the first test to the last.
 *
 * @param <O> where its output goes
 */
abstract class RunningInterpreter<O extends CellOutput> {
  final O output;
  Interpreter interpreter;
  int count;

  RunningInterpreter(O output) {
    this.output = output;
  }

  @BeforeAll
  void start() {
    interpreter = JavaInterpreter.start();
  }

  @AfterAll
  void end() {
    interpreter.close();
  }

  CellResult run(String code) {
    count++;
    return interpreter.execute(
        new CellRequest("t" + count, "", count, code, false, true, true), output);
  }

  String shown(String code) {
    CellResult result = run(code);
    assertThat(result).as(code).isInstanceOf(CellResult.Value.class);
    return ((CellResult.Value) result).bundle().data().getOrDefault(MimeBundle.TEXT, "");
  }
}
