package virtlab.views;

import virtlab.display.Language;
import virtlab.model.resource.Resource;
import virtlab.model.resource.Resources;
import virtlab.model.unit.Bytes;
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
}
