package virtlab.kernel.user;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.ServiceLoader;
import virtlab.childjvm.codec.ValueCodec;
import virtlab.display.SessionService;

/** The session services of this process, found by the name of their interface. */
public final class Services {
  private Services() {}

  /** Whether somebody serves this interface. */
  public static boolean offers(String service) {
    return find(service).isPresent();
  }

  /** Calls a method of a service with encoded arguments and encodes what it returns. */
  public static byte[] call(String service, String name, byte[] arguments) throws Exception {
    Class<?> type = type(service);
    Object provider =
        find(service)
            .orElseThrow(() -> new IllegalStateException("Nobody serves " + service + " here"));
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)) {
        Object[] values =
            ValueCodec.DEFAULT.decodeAll(method.getGenericParameterTypes(), arguments);
        return ValueCodec.DEFAULT.encode(
            method.getGenericReturnType(), invoke(method, provider, values));
      }
    }
    throw new IllegalStateException(service + " has no method " + name);
  }

  private static Object invoke(Method method, Object provider, Object[] values) throws Exception {
    try {
      return method.invoke(provider, values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static Optional<? extends Object> find(String service) {
    try {
      return ServiceLoader.load(type(service)).findFirst();
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static Class<?> type(String service) throws ClassNotFoundException {
    Class<?> type = Class.forName(service, false, Services.class.getClassLoader());
    if (!type.isInterface() || !SessionService.class.isAssignableFrom(type)) {
      throw new ClassNotFoundException(service + " is not a session service");
    }
    return type;
  }
}
