package virtlab.display;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** The session outside a notebook: prints the text form and knows no services. */
final class PlainSession implements Session {
  @Override
  public void display(MimeBundle bundle, String displayId) {
    System.out.println(bundle.data().getOrDefault(MimeBundle.TEXT, ""));
  }

  @Override
  public void update(MimeBundle bundle, String displayId) {
    display(bundle, displayId);
  }

  @Override
  public void clearOutput(boolean wait) {}

  @Override
  public String readLine(String prompt, boolean password) {
    System.out.print(prompt);
    System.out.flush();
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T extends SessionService> Optional<T> service(Class<T> type) {
    return Optional.empty();
  }

  @Override
  public Notebook notebook() {
    return new Notebook(List.of(), Optional.empty());
  }
}
