package virtlab.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a test class: the exercise that it tests and the contract that a solution fulfils. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Exercise {
  /** The exercise's number, for example {@code E02}. */
  String value();

  /** The contract: an interface whose methods take and return plain values. */
  Class<?> contract();
}
