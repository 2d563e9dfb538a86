package virtlab.display;

import java.util.HashSet;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/** The renderers that libraries bring. */
final class Libraries {
  private static final Registrations FOUND = new Registrations();
  private static final Set<String> ASKED = new HashSet<>();
  private static boolean complete;

  private Libraries() {}

  /** Looks again before the next value. */
  static synchronized void look() {
    complete = false;
  }

  static synchronized Registrations found() {
    if (!complete) {
      complete = true;
      ask(ServiceLoader.load(RendererProvider.class).iterator());
    }
    return FOUND;
  }

  private static void ask(Iterator<RendererProvider> providers) {
    while (true) {
      try {
        if (!providers.hasNext()) {
          return;
        }
        RendererProvider provider = providers.next();
        if (ASKED.add(provider.getClass().getName())) {
          provider.register(new Target());
        }
      } catch (ServiceConfigurationError | RuntimeException broken) {
        String said =
            Language.say(
                "A library's renderers cannot be used: ",
                "Die Darstellungen einer Bibliothek sind unbrauchbar: ");
        Session.current().display(MimeBundle.text(said + broken), "virtlab-renderers");
      }
    }
  }

  private static final class Target implements RendererProvider.Target {
    @Override
    public <T> void show(Class<T> type, java.util.function.Function<? super T, MimeBundle> form) {
      FOUND.put(type, (value, types) -> form.apply(value));
    }
  }
}
