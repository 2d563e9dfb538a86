package virtlab.views;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import virtlab.display.Language;

/**
 * Numbers as readers see them: about three significant digits, groups of thousands, the decimal
 * mark of the language. The same digits on every JDK and system.
 */
public final class Numbers {
  private static final double LARGEST = 1e15;

  private Numbers() {}

  /** A number in the current language: {@code 1,234.5} is {@code 1.234,5} in German. */
  public static String text(double value) {
    return text(value, Language.current());
  }

  /** A number in a language: integers in full, others with three significant digits. */
  public static String text(double value, Language language) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    double size = Math.abs(value);
    if (size >= LARGEST || size < 1e-6) {
      return scientific(exact, language);
    }
    int decimals = size >= 100 ? 0 : 2 - exponent(exact.round(new MathContext(3)));
    BigDecimal rounded =
        value == Math.rint(value) ? exact : exact.setScale(decimals, RoundingMode.HALF_UP);
    return local(plain(rounded), language);
  }

  /** A share as a percentage: 0.0625 is {@code 6.25 %}. */
  public static String percent(double share) {
    return text(rounded(share * 100)) + " %";
  }

  /** Takes the noise of binary arithmetic off: 12 significant digits. */
  private static double rounded(double value) {
    return Double.isNaN(value) || Double.isInfinite(value)
        ? value
        : new BigDecimal(value).round(new MathContext(12)).doubleValue();
  }

  private static String scientific(BigDecimal exact, Language language) {
    BigDecimal three = exact.round(new MathContext(3));
    int power = exponent(three);
    return local(plain(three.movePointLeft(power)), language) + "e" + power;
  }

  /** The power of ten of the first digit. */
  private static int exponent(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String local(String digits, Language language) {
    String sign = digits.startsWith("-") ? "−" : "";
    String body = sign.isEmpty() ? digits : digits.substring(1);
    int point = body.indexOf('.');
    String whole = point < 0 ? body : body.substring(0, point);
    StringBuilder out = new StringBuilder(sign);
    for (int i = 0; i < whole.length(); i++) {
      int left = whole.length() - i;
      if (i > 0 && left % 3 == 0) {
        out.append(language.pick(",", "."));
      }
      out.append(whole.charAt(i));
    }
    if (point >= 0) {
      out.append(language.pick(".", ",")).append(body, point + 1, body.length());
    }
    return out.toString();
  }
}
