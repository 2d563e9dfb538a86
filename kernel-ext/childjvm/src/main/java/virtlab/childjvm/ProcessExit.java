package virtlab.childjvm;

/** What a process needs in order to end while its heap is full. */
public final class ProcessExit {
  private ProcessExit() {}

  /**
   * Makes {@link Runtime#halt} work whatever becomes of the heap, and {@link System#exit} as soon
   * as there is memory again; to be called while there is some. Both rest on a class of the JDK
   * that is initialized when it is first needed, and a class whose initialization failed once for
   * want of memory is lost for good: the process could not end itself any more. A hook that is
   * registered and taken away initializes it.
   */
  public static void prepare() {
    Thread hook = new Thread();
    Runtime.getRuntime().addShutdownHook(hook);
    Runtime.getRuntime().removeShutdownHook(hook);
  }
}
