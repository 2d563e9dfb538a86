package virtlab.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import virtlab.display.MimeBundle;

/** Text forms are the same to the byte on every JDK and system. */
class GoldenTests {
  private static final Path FOLDER = Path.of("src/test/resources/goldens");

  static List<String> names() {
    return List.of(
        "type1 en",
        "type2 de",
        "host de",
        "map en",
        "bars en",
        "lines de",
        "pull de",
        "platform en",
        "credit en",
        "heat de",
        "water de",
        "matrix de",
        "calls en",
        "centerheat de",
        "center en",
        "centervms de");
  }

  @AfterEach
  void forgetLanguage() {
    System.clearProperty("virtlab.lang");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyTextFormIsTheStoredOne(String nameAndLanguage) throws Exception {
    String[] parts = nameAndLanguage.split(" ");
    System.setProperty("virtlab.lang", parts[1]);
    StringBuilder forms = new StringBuilder();
    Samples.all()
        .get(parts[0])
        .get()
        .bundle()
        .data()
        .forEach(
            (type, body) -> {
              if (!type.equals(MimeBundle.PNG)) {
                forms.append("== ").append(type).append('\n').append(body).append('\n');
              }
            });
    Path golden = FOLDER.resolve(parts[0] + "." + parts[1] + ".txt");
    if ("write".equals(System.getProperty("virtlab.goldens"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, forms);
    }
    assertThat(forms.toString()).isEqualTo(Files.readString(golden));
  }
}
