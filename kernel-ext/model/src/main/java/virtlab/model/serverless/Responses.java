package virtlab.model.serverless;

/**
 * How long calls took from their arrival to their end, by how they started; each try and each
 * duplicate counts from its own arrival, and refused ones do not count.
 *
 * @param warm calls that an instance served that was there
 * @param cold calls that waited for a new instance
 */
public record Responses(ResponseTimes warm, ResponseTimes cold) {
  /** All calls. */
  public ResponseTimes all() {
    return warm.and(cold);
  }

  /** Counts the response times of one run after the other. */
  static final class Counter {
    private final ResponseCounter warm = new ResponseCounter();
    private final ResponseCounter cold = new ResponseCounter();

    void add(boolean isWarm, double time) {
      (isWarm ? warm : cold).add(time, 1);
    }

    void add(Responses responses) {
      responses.warm.addTo(warm);
      responses.cold.addTo(cold);
    }

    /** What was counted; begins anew. */
    Responses take() {
      return new Responses(warm.take(), cold.take());
    }
  }
}
