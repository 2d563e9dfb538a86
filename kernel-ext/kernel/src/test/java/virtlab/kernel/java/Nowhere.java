package virtlab.kernel.java;

import virtlab.display.MimeBundle;
import virtlab.kernel.interpreter.CellOutput;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.interpreter.Comm;

/** Output that nobody looks at. */
final class Nowhere implements CellOutput {
  @Override
  public void stream(String token, String name, byte[] utf8) {}

  @Override
  public void display(String token, MimeBundle bundle, String displayId, boolean update) {}

  @Override
  public void clear(String token, boolean wait) {}

  @Override
  public String readLine(String token, String prompt, boolean password) {
    return "";
  }

  @Override
  public void failed(String token, CellResult.Failure failure) {}

  @Override
  public void comm(Comm comm) {}

  @Override
  public void commsGone() {}
}
