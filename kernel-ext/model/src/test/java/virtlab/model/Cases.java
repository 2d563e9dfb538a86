package virtlab.model;

/** How many random cases a property is tried on: fewer where each test runs a thousand times. */
public final class Cases {
  /** 10,000, or what {@code -Dvirtlab.cases} says. */
  public static final int MANY = Integer.getInteger("virtlab.cases", 10_000);

  private Cases() {}
}
