package virtlab.display;

/** Holds the session of this process. */
final class CurrentSession {
  private static volatile Session session = new PlainSession();

  private CurrentSession() {}

  static Session get() {
    return session;
  }

  static void set(Session installed) {
    session = installed;
  }
}
