package virtlab.model.published;

import virtlab.model.number.Digits;

/**
 * A published number beside ours.
 *
 * @param what is counted, with its unit
 * @param published the paper's number
 * @param ours what the model computes
 * @param predicted whether ours comes from inputs of the paper alone; else one of its outputs, or
 *     the number itself, is an input
 * @param inputs what the model was given
 */
record PublishedRow(String what, double published, double ours, boolean predicted, String inputs) {
  static PublishedRow predicted(String what, double published, double ours, String inputs) {
    return new PublishedRow(what, published, ours, true, inputs);
  }

  static PublishedRow calibrated(String what, double published, double ours, String inputs) {
    return new PublishedRow(what, published, ours, false, inputs);
  }

  /** Relative to the published number; absolute where that is 0. */
  double difference() {
    return published == 0 ? ours : (ours - published) / published;
  }

  String line() {
    String kind = predicted ? "predicted" : "calibrated";
    return "| "
        + String.join(
            " | ", what, Digits.of(published, 6), Digits.of(ours, 6), percent(), kind, inputs)
        + " |";
  }

  private String percent() {
    String sign = difference() > 0 ? "+" : "";
    if (published == 0) {
      return sign + Digits.of(ours, 2) + " points";
    }
    String digits = Digits.of(100 * difference(), 2);
    if (digits.equals("0")) {
      return Math.abs(difference()) < 1e-12 ? "none" : "below 0.01 %";
    }
    return sign + digits + " %";
  }
}
