package virtlab.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a test method: what students read, in both languages. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Words {
  /** What the test asks for, in English. */
  String en();

  /** What the test asks for, in German. */
  String de();

  /** What to look at when it fails, in English. */
  String hintEn() default "";

  /** What to look at when it fails, in German. */
  String hintDe() default "";
}
