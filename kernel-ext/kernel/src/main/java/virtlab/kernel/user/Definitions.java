package virtlab.kernel.user;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import virtlab.childjvm.link.Frame;
import virtlab.childjvm.link.UserMessage;

/** Every class and class path entry that a user process was given, so that another can follow. */
public final class Definitions {
  private final Map<String, byte[]> classes = new LinkedHashMap<>();
  private final List<String> classPath = new ArrayList<>();

  /** Remembers classes and returns the frame that loads them. */
  public synchronized Frame load(Map<String, byte[]> compiled) {
    classes.putAll(compiled);
    return frame(compiled);
  }

  /** Remembers an entry and returns the frame that adds it. */
  public synchronized Frame add(String path) {
    classPath.add(path);
    return Frame.of(UserMessage.CLASS_PATH).text(path).frame();
  }

  /** The frames that bring a new process to where the last one was. */
  synchronized List<Frame> replay() {
    List<Frame> frames = new ArrayList<>();
    for (String path : classPath) {
      frames.add(Frame.of(UserMessage.CLASS_PATH).text(path).frame());
    }
    frames.add(frame(classes));
    return frames;
  }

  private static Frame frame(Map<String, byte[]> compiled) {
    Frame.Writer load = Frame.of(UserMessage.LOAD).number(compiled.size());
    compiled.forEach((name, bytes) -> load.text(name).bytes(bytes));
    return load.frame();
  }
}
