package virtlab.views;

import java.math.BigDecimal;
import virtlab.display.Language;
import virtlab.model.cost.Money;
import virtlab.model.resource.Resource;
import virtlab.model.resource.Resources;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Joules;
import virtlab.model.unit.Seconds;

/** Amounts of the model in the reader's words and digits. */
final class Amounts {
  private Amounts() {}

  static String cores(long count) {
    return Numbers.text(count)
        + (count == 1 ? Language.say(" core", " Kern") : Language.say(" cores", " Kerne"));
  }

  static String bytes(Bytes bytes) {
    double mib = bytes.toMib();
    return mib >= 1024 ? Numbers.text(mib / 1024) + " GiB" : Numbers.text(mib) + " MiB";
  }

  /** What lies on a disk or goes over a wire, in decimal prefixes. */
  static String stored(Bytes bytes) {
    if (bytes.count() < 1_000_000) {
      return bytes.count() < 1_000
          ? Numbers.text(bytes.count()) + " B"
          : Numbers.text(bytes.count() / 1e3) + " kB";
    }
    return bytes.count() < 1_000_000_000
        ? Numbers.text(bytes.toMb()) + " MB"
        : Numbers.text(bytes.toGb()) + " GB";
  }

  static String seconds(Seconds time) {
    return time.value() < 1 && time.value() > 0
        ? Numbers.text(time.toMillis()) + " ms"
        : Numbers.text(time.value()) + " s";
  }

  static String of(Resource resource, long amount) {
    return resource == Resource.CPU ? cores(amount) : bytes(Bytes.of(amount));
  }

  /** Cores and RAM, and the disks where there are some. */
  static String of(Resources resources) {
    StringBuilder out = new StringBuilder();
    for (Resource resource : Resource.values()) {
      long amount = resources.amount(resource);
      if (resource == Resource.CPU || amount > 0) {
        out.append(out.isEmpty() ? "" : ", ").append(of(resource, amount));
        out.append(resource == Resource.CPU ? "" : " " + resource.name());
      }
    }
    return out.toString();
  }

  /** Money with all its digits, at least two after the mark: $2.700005 or 2,700005 $. */
  static String money(Money money) {
    BigDecimal dollars = money.dollars();
    String digits = (dollars.scale() < 2 ? dollars.setScale(2) : dollars).toPlainString();
    int point = digits.indexOf('.');
    StringBuilder whole = new StringBuilder(digits.substring(0, point));
    for (int place = point - 3; place > 0; place -= 3) {
      whole.insert(place, Language.say(",", "."));
    }
    String all = whole + Language.say(".", ",") + digits.substring(point + 1);
    return Language.say("$" + all, all + " $");
  }

  /** Pages of 4096 bytes. */
  static String pages(long count) {
    return bytes(Bytes.of(count * 4096));
  }

  static String energy(Joules energy) {
    return Numbers.text(energy.toKwh()) + " kWh";
  }

  static String watts(double watts) {
    return Numbers.text(watts) + " W";
  }
}
