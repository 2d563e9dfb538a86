package virtlab.childjvm.box;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.codec.CodecException;

/** The student's object inside the box, in a class loader of its own. */
final class HeldSolution {
  private static final int MAX_MESSAGE = 2000;
  private static final int MAX_FRAMES = 8;

  private final Target target;
  private final ClassLoader loader;
  private @Nullable Object object;

  HeldSolution(Target target, ClassLoader loader) {
    this.target = target;
    this.loader = loader;
  }

  Wire.Reply create() {
    try {
      Class<?> solution = Class.forName(target.solution(), true, loader);
      if (target.instance()) {
        Constructor<?> constructor = solution.getDeclaredConstructor();
        constructor.setAccessible(true);
        object = constructor.newInstance();
      }
      return new Wire.Reply(new byte[0], new byte[0], null);
    } catch (Throwable e) {
      return thrown(e);
    }
  }

  Wire.Reply call(Wire.Request request) {
    try {
      Method method = contractMethod(request);
      Type[] types = method.getGenericParameterTypes();
      @Nullable Object[] arguments = Wire.CODEC.decodeAll(types, request.arguments());
      Wire.Reply reply = invoke(method, arguments);
      byte[] after = encodeArguments(types, arguments);
      return new Wire.Reply(reply.result(), after, reply.thrown());
    } catch (Throwable e) {
      return thrown(e);
    }
  }

  private Method contractMethod(Wire.Request request) throws ClassNotFoundException {
    for (Method method : Class.forName(target.contract()).getMethods()) {
      if (method.getName().equals(request.method())
          && names(method).equals(request.parameterTypes())) {
        return method;
      }
    }
    throw new IllegalStateException("The contract has no method " + request.method());
  }

  static List<String> names(Method method) {
    return List.of(method.getParameterTypes()).stream().map(Class::getName).toList();
  }

  private Wire.Reply invoke(Method contract, @Nullable Object[] arguments) {
    Object result;
    try {
      result = actual(contract).invoke(object, arguments);
    } catch (Throwable e) {
      return thrown(e);
    }
    try {
      Type type = contract.getGenericReturnType();
      return new Wire.Reply(Wire.CODEC.encode(type, result), new byte[0], null);
    } catch (CodecException e) {
      return thrown(new IllegalStateException("The result cannot be used: " + e.getMessage()));
    } catch (Throwable e) {
      return thrown(e);
    }
  }

  private Method actual(Method contract) throws ReflectiveOperationException {
    if (target.instance()) {
      return contract;
    }
    Method method =
        Class.forName(target.solution(), true, loader)
            .getDeclaredMethod(contract.getName(), contract.getParameterTypes());
    if (!Modifier.isStatic(method.getModifiers())) {
      throw new NoSuchMethodException(method + " is not static");
    }
    method.setAccessible(true);
    return method;
  }

  /** Arguments that cannot be written any more were certainly changed: the encoding is empty. */
  private static byte[] encodeArguments(Type[] types, @Nullable Object[] arguments) {
    try {
      return Wire.CODEC.encodeAll(types, arguments);
    } catch (Throwable e) {
      return new byte[0];
    }
  }

  static Wire.Reply thrown(Throwable thrown) {
    Throwable cause = thrown;
    while ((cause instanceof InvocationTargetException
            || cause instanceof ExceptionInInitializerError)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    Wire.Thrown plain =
        new Wire.Thrown(AllowedThrowables.nearest(cause.getClass()), message(cause), frames(cause));
    return new Wire.Reply(new byte[0], new byte[0], plain);
  }

  private static String message(Throwable thrown) {
    try {
      String message = String.valueOf(thrown.getMessage());
      String name = thrown.getClass().getSimpleName();
      boolean own = !AllowedThrowables.nearest(thrown.getClass()).endsWith("." + name);
      String text = own ? name + ": " + message : message;
      return text.length() > MAX_MESSAGE ? text.substring(0, MAX_MESSAGE) + "…" : text;
    } catch (Throwable e) {
      return "(the exception's message cannot be read)";
    }
  }

  /** Frames of classes outside the JDK and outside the box: {@code class:line}. */
  private static List<String> frames(Throwable thrown) {
    List<String> frames = new ArrayList<>();
    try {
      for (StackTraceElement frame : thrown.getStackTrace()) {
        String name = frame.getClassName();
        boolean ours = name.startsWith("virtlab.") || name.startsWith("jdk.internal.");
        if (!ours && frame.getModuleName() == null && frames.size() < MAX_FRAMES) {
          frames.add(frame.getFileName() + ":" + frame.getLineNumber());
        }
      }
    } catch (Throwable e) {
      frames.clear();
    }
    return frames;
  }
}
