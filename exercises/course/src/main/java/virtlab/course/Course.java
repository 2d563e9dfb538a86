package virtlab.course;

import virtlab.display.Display;
import virtlab.display.Language;
import virtlab.display.Session;

/** What an exercise's notebook calls. */
public final class Course {
  private Course() {}

  /** Runs the public tests of an exercise on this notebook's cells and shows what they say. */
  public static void check(String exercise) {
    Session session = Session.current();
    var service = session.service(CheckService.class);
    if (service.isEmpty()) {
      Display.display(
          Language.say(
              "There is no judge in this kernel; use ./virtlab check " + exercise + " FILE.",
              "In diesem Kernel gibt es keine Prüfung; nimm ./virtlab check "
                  + exercise
                  + " DATEI."));
      return;
    }
    Display.display(
        new CheckView(service.get().check(exercise, session.notebook()), Language.current()));
  }
}
