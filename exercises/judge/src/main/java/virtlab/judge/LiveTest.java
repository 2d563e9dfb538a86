package virtlab.judge;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.box.Answer;
import virtlab.childjvm.box.Box;
import virtlab.childjvm.codec.CodecException;

/** The test that runs now: hands out proxies of the contract and remembers what the box did. */
final class LiveTest {
  private static final Map<String, LiveTest> RUNNING = new ConcurrentHashMap<>();

  private final BoxKeeper boxes;
  private final Class<?> contract;
  private final Map<String, String> missing;
  private final long seed;
  private final Map<Throwable, List<String>> thrown = new HashMap<>();
  private final List<String> changed = new ArrayList<>();
  private @Nullable Stop stop;
  private int calls;

  LiveTest(BoxKeeper boxes, Class<?> contract, Map<String, String> missing, long seed) {
    this.boxes = boxes;
    this.contract = contract;
    this.missing = missing;
    this.seed = seed;
  }

  /** Leaves a test whose box cannot go on; the verdict is already known. */
  static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Verdict verdict;
    private final String detail;

    Stop(Verdict verdict, String detail) {
      super(verdict + " " + detail);
      this.verdict = verdict;
      this.detail = detail;
    }

    Verdict verdict() {
      return verdict;
    }

    String detail() {
      return detail;
    }
  }

  static LiveTest find(String key) {
    LiveTest test = RUNNING.get(key);
    if (test == null) {
      throw new IllegalStateException("No test runs under " + key);
    }
    return test;
  }

  void enter(String key) {
    RUNNING.put(key, this);
  }

  void leave(String key) {
    RUNNING.remove(key);
  }

  Class<?> contract() {
    return contract;
  }

  Random random(String invocation) {
    long hash = 0xcbf29ce484222325L ^ seed;
    for (int i = 0; i < invocation.length(); i++) {
      hash = (hash ^ invocation.charAt(i)) * 0x100000001b3L;
    }
    return new Random(hash);
  }

  @Nullable Stop stop() {
    return stop;
  }

  List<String> changed() {
    return changed;
  }

  int calls() {
    return calls;
  }

  /** The student's frames of an exception that the box threw; null if it came from elsewhere. */
  @Nullable List<String> framesOf(@Nullable Throwable exception) {
    return exception == null ? null : thrown.get(exception);
  }

  /** The frames of any exception that the solution threw in this test. */
  List<String> anyFrames() {
    return thrown.values().stream().findFirst().orElse(List.of());
  }

  /** A proxy to a fresh object. */
  Object proxy() {
    refuseIfStopped();
    Box box = boxes.running();
    take(box.newObject());
    InvocationHandler handler = (proxy, method, arguments) -> invoke(box, proxy, method, arguments);
    return Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, handler);
  }

  private @Nullable Object invoke(
      Box box, Object proxy, Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    @Nullable Object[] given = arguments == null ? new @Nullable Object[0] : arguments;
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> proxy == given[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "solution";
      };
    }
    if (!Modifier.isAbstract(method.getModifiers())) {
      return InvocationHandler.invokeDefault(proxy, method, given);
    }
    refuseIfStopped();
    if (missing.containsKey(method.getName())) {
      throw stopWith(Verdict.MISSING, String.valueOf(missing.get(method.getName())));
    }
    calls++;
    Answer answer;
    try {
      answer = box.call(method, given);
    } catch (CodecException e) {
      throw new FaultException("The test gives a value that cannot be passed", e);
    }
    return take(answer, method);
  }

  private void refuseIfStopped() {
    if (stop != null) {
      throw stop;
    }
  }

  private Stop stopWith(Verdict verdict, String detail) {
    Stop made = new Stop(verdict, detail);
    stop = made;
    return made;
  }

  private void take(Answer answer) {
    if (answer instanceof Answer.Ended ended) {
      throw stopWith(Verdict.valueOf(ended.end().name()), ended.detail());
    }
    if (answer instanceof Answer.Threw threw) {
      thrown.put(threw.exception(), threw.frames());
      throw sneaky(threw.exception());
    }
  }

  private @Nullable Object take(Answer answer, Method method) {
    boolean touched =
        answer instanceof Answer.Returned r && r.argumentsChanged()
            || answer instanceof Answer.Threw t && t.argumentsChanged();
    if (touched) {
      changed.add(method.getName());
    }
    take(answer);
    return answer instanceof Answer.Returned returned ? returned.value() : null;
  }

  /** The exceptions that pass are all unchecked. */
  private static RuntimeException sneaky(Throwable exception) {
    if (exception instanceof Error error) {
      throw error;
    }
    return (RuntimeException) exception;
  }
}
