package virtlab.model;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import virtlab.model.cost.CostCurve;
import virtlab.model.cost.Money;
import virtlab.model.datacenter.DataCenter;
import virtlab.model.datacenter.DataCenterRun;
import virtlab.model.datacenter.HostFailures;
import virtlab.model.datacenter.HostOutage;
import virtlab.model.datacenter.ScaledGroup;
import virtlab.model.datacenter.VmArrivals;
import virtlab.model.datacenter.VmRequest;
import virtlab.model.elasticity.Autoscaler;
import virtlab.model.elasticity.ElasticService;
import virtlab.model.elasticity.ElasticTimeline;
import virtlab.model.elasticity.Load;
import virtlab.model.elasticity.LoadTrace;
import virtlab.model.host.Host;
import virtlab.model.memory.Guest;
import virtlab.model.memory.HostMemory;
import virtlab.model.memory.HostMemory.BalloonGuest;
import virtlab.model.placement.FitRule;
import virtlab.model.placement.Fleet;
import virtlab.model.placement.HostChoice;
import virtlab.model.placement.HostScore;
import virtlab.model.random.RandomStream;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Resource;
import virtlab.model.resource.Shortage;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.KeepAlive;
import virtlab.model.serverless.ResponseTimes;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.sharing.JobSpeed;
import virtlab.model.sharing.QuantumChoice;
import virtlab.model.sharing.Tickets;
import virtlab.model.simulation.DemandSource;
import virtlab.model.simulation.DemandStep;
import virtlab.model.simulation.FutureEvents;
import virtlab.model.simulation.SharingSimulation;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/**
 * For each type a usual value, then unusual ones. Types that are not listed get the values that
 * their own factories and constructors make of usual arguments.
 */
final class WrongValues {
  private final Map<Class<?>, Supplier<List<?>>> given = new HashMap<>();
  private final Map<Type, List<?>> made = new HashMap<>();
  private final List<Class<?>> types;

  WrongValues() {
    types = publicTypes();
    numbers();
    quantities();
    strategies();
    things();
  }

  private void put(Class<?> type, Supplier<List<?>> values) {
    given.put(type, values);
  }

  private void numbers() {
    List<Long> longs =
        List.of(1L, 100_000L, -1L, 0L, Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE / 2 + 1);
    List<Integer> ints = List.of(1, -1, 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
    List<Double> doubles =
        List.of(
            0.5,
            -1.0,
            0.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            1.5);
    put(long.class, () -> longs);
    put(Long.class, () -> longs);
    put(Double.class, () -> doubles);
    put(int.class, () -> ints);
    put(Integer.class, () -> List.of(0, 1, -1, Integer.MAX_VALUE));
    put(double.class, () -> doubles);
    put(boolean.class, () -> List.of(true, false));
    put(String.class, () -> List.of("1", "", " ", "unknown", "1e999999999"));
    put(
        BigDecimal.class,
        () -> List.of(BigDecimal.ZERO, BigDecimal.valueOf(-1), BigDecimal.valueOf(Long.MAX_VALUE)));
  }

  private void quantities() {
    put(Bytes.class, () -> List.of(Bytes.gib(1), Bytes.ZERO, Bytes.of(Long.MAX_VALUE)));
    put(
        Bandwidth.class,
        () -> List.of(Bandwidth.gbit(1), Bandwidth.ZERO, Bandwidth.bits(Long.MAX_VALUE)));
    put(Cpu.class, () -> List.of(Cpu.cores(2), Cpu.ZERO, new Cpu(Long.MAX_VALUE)));
    put(Seconds.class, () -> List.of(Seconds.of(2), Seconds.ZERO, Seconds.of(1e6)));
    put(Money.class, () -> List.of(Money.usd("0.5"), Money.ZERO, Money.usd("1e17")));
  }

  private void strategies() {
    put(JobSpeed.class, () -> List.<JobSpeed>of(n -> 1.0 / n, n -> Double.NaN, n -> -1));
    put(HostScore.class, () -> List.<HostScore>of((demand, free, capacity) -> 0));
    put(
        HostChoice.class,
        () -> List.<HostChoice>of(HostChoice.bestFit(), (vm, hosts) -> OptionalInt.of(-1)));
    put(
        ServiceTime.class,
        () -> List.<ServiceTime>of(ServiceTime.fixed(Seconds.of(1)), random -> Double.NaN));
    put(
        EventSource.class,
        () -> List.<EventSource>of(EventSource.poisson(0.5), (now, random) -> Double.NaN));
    put(KeepAlive.class, () -> List.of(KeepAlive.none(), KeepAlive.adaptive(2, Seconds.of(1))));
    put(
        ResponseTimes.class,
        () -> List.of(ResponseTimes.of(List.of(Seconds.of(2))), ResponseTimes.of(List.of())));
    put(KeepAlive.IdleRule.class, () -> List.of(KeepAlive.none().forFunction()));
    put(
        DemandSource.class,
        () ->
            List.<DemandSource>of(
                (vm, now) -> new DemandStep(10, 1), DemandSource.random(0, 1, 1, 1)));
    put(
        Function.class,
        () ->
            List.<Function<List<Tickets>, QuantumChoice>>of(
                QuantumChoice::stride, clients -> () -> -1));
    put(
        CostCurve.class,
        () ->
            List.<CostCurve>of(
                calls -> Money.usd("1"), CostCurve.machines(Money.usd("0.5"), 2, 0)));
  }

  private void things() {
    put(
        ElasticTimeline.class,
        () ->
            List.of(
                ElasticService.of(2)
                    .run(LoadTrace.counted(Seconds.of(2), 1, 5, 0), Autoscaler.fixed(1))));
    Guest guest = new Guest("1", 100, 80, 10, 0.5);
    put(Guest.class, () -> List.of(guest));
    put(
        HostMemory.class,
        () -> List.of(new HostMemory(64, List.of(new BalloonGuest(guest, 1, 9)), 0.5)));
    put(DataCenterRun.class, () -> List.of(center()));
    put(
        HostFailures.class,
        () ->
            List.<HostFailures>of(
                HostFailures.none(),
                HostFailures.random(Seconds.of(2), Seconds.of(1)),
                (host, end, seed) ->
                    List.of(
                        new HostOutage("1", Seconds.of(3), Seconds.of(2)),
                        new HostOutage("1", Seconds.of(4), Seconds.of(2)))));
    put(
        VmArrivals.class,
        () -> {
          VmRequest request = VmRequest.working(Seconds.of(1), Flavour.SMALL, Seconds.of(1));
          return List.<VmArrivals>of(
              VmArrivals.given(request),
              VmArrivals.none(),
              (end, seed) ->
                  List.of(request, VmRequest.working(Seconds.ZERO, Flavour.SMALL, Seconds.ZERO)));
        });
    put(Shortage.class, () -> List.of(new Shortage(Resource.RAM, 2, 1)));
    put(RandomStream.class, () -> List.of(RandomStream.of(1, 1)));
    put(
        FutureEvents.class,
        () -> {
          FutureEvents one = new FutureEvents(1);
          one.schedule(0, 0.25);
          return List.of(one, new FutureEvents(1));
        });
    put(
        Fleet.class,
        () -> {
          Host host = Host.of("1", 8, Bytes.gib(32)).withSsd(Bytes.tb(1));
          List<Flavour> flavours = List.of(Flavour.SMALL, Flavour.MEDIUM);
          Fleet one =
              Fleet.of(FitRule.bestFit(), List.of(host, Host.of("2", 8, Bytes.gib(8))), flavours);
          one.add(1);
          one.remove(one.add(1), 1);
          return List.of(one, Fleet.of(FitRule.nextFit(), List.of(), List.of()));
        });
    put(
        SharingSimulation.class,
        () -> {
          SharingSimulation one = new SharingSimulation(Collections.nCopies(2, Cpu.cores(4)));
          one.place(0, CpuClaim.of("0", Cpu.cores(1)));
          one.place(1, CpuClaim.of("1", Cpu.cores(1)));
          return List.of(one, new SharingSimulation(List.of(Cpu.ZERO)));
        });
  }

  private static DataCenterRun center() {
    ScaledGroup group = ScaledGroup.of("1", Flavour.SMALL, Load.constant(0.1), Seconds.of(1));
    VmRequest one = VmRequest.working(Seconds.of(0), Flavour.MEDIUM, Seconds.of(2));
    return DataCenter.of(Host.of("1", 2, Bytes.gib(8)).withSsd(Bytes.tb(1)))
        .scaling(group.every(Seconds.of(2)))
        .run(VmArrivals.given(one), Seconds.of(9), 1);
  }

  /** All public types of the model. */
  static List<Class<?>> publicTypes() {
    return allTypes().stream().filter(WrongValues::isPublic).toList();
  }

  /** All types of the model. */
  static List<Class<?>> allTypes() {
    try {
      Path classes =
          Path.of(Bytes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<Class<?>> found = new ArrayList<>();
      try (Stream<Path> files = Files.walk(classes.resolve("virtlab/model"))) {
        for (Path file :
            files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
          String name = classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
          Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
          if (!type.getSimpleName().equals("package-info")) {
            found.add(type);
          }
        }
      }
      return found;
    } catch (IOException | ReflectiveOperationException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  /** The values of a type, the usual one first; fresh ones where they can change. */
  List<?> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    if (!(type instanceof Class<?> raw)) {
      return List.of();
    }
    if (given.containsKey(raw)) {
      return given.get(raw).get();
    }
    if (raw.isArray()) {
      return EveryEntryTests.arrays(
          raw.getComponentType(), new ArrayList<>(of(raw.getComponentType())));
    }
    if (!made.containsKey(raw)) {
      made.put(raw, List.of());
      made.put(raw, make(raw));
    }
    return made.get(raw);
  }

  private List<?> generic(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type argument = type.getActualTypeArguments()[0];
    if (raw == List.class) {
      List<?> elements = of(argument);
      return elements.isEmpty()
          ? List.of()
          : List.of(
              List.of(elements.get(0)),
              List.of(),
              List.of(elements.get(0), elements.get(0)),
              List.of(elements.get(elements.size() - 1)));
    }
    if (raw == Function.class && !(argument instanceof ParameterizedType)) {
      return List.of();
    }
    if (raw == Map.class && type.getActualTypeArguments()[1] == String.class) {
      return List.of(Map.of("1", "2"), Map.of());
    }
    if (raw == Map.class) {
      return List.of(Map.of("1", 1L), Map.of(), Map.of("1", -1L), Map.of("1", Long.MAX_VALUE));
    }
    return raw == Optional.class ? List.of(Optional.empty()) : of(raw);
  }

  private List<?> make(Class<?> type) {
    if (type.isEnum()) {
      return List.of(type.getEnumConstants());
    }
    Map<String, Object> found = new LinkedHashMap<>();
    for (Class<?> maker : types) {
      if (type.isAssignableFrom(maker) || maker == type) {
        makers(maker).forEach(entry -> add(found, type, entry));
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Executable> makers(Class<?> type) {
    List<Executable> makers = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      int flags = method.getModifiers();
      if (Modifier.isPublic(flags) && Modifier.isStatic(flags) && !method.isSynthetic()) {
        makers.add(method);
      }
    }
    makers.sort((a, b) -> a.toGenericString().compareTo(b.toGenericString()));
    if (!Modifier.isAbstract(type.getModifiers())) {
      makers.addAll(List.<Constructor<?>>of(type.getConstructors()));
    }
    return makers;
  }

  private void add(Map<String, Object> found, Class<?> type, Executable maker) {
    Type[] parameters = maker.getGenericParameterTypes();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      List<?> known = of(parameters[i]);
      if (known.isEmpty()) {
        return;
      }
      arguments[i] = known.get(0);
    }
    try {
      Object value =
          maker instanceof Method method
              ? method.invoke(null, arguments)
              : ((Constructor<?>) maker).newInstance(arguments);
      if (type.isInstance(value)) {
        found.putIfAbsent(value.toString(), value);
      }
    } catch (ReflectiveOperationException e) {
      return;
    }
  }
}
