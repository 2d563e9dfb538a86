package virtlab.model.serverless;

import virtlab.model.unit.Seconds;

/**
 * What became of a function's events.
 *
 * @param name of the function
 * @param events that the source made; duplicates are not counted
 * @param calls that an instance served, tries and duplicates included
 * @param cold how many of them waited for a new instance
 * @param refused tries that found no room
 * @param failed calls that failed, those over the time limit included
 * @param lost deliveries that no try served
 * @param pending tries that would come after the end
 * @param busy the calls' time, without starts: what is billed
 * @param idle how long instances stood warm without a call
 * @param peakInstances the most at a time, idle ones included
 * @param responses how long the calls took
 */
public record FunctionResult(
    String name,
    long events,
    long calls,
    long cold,
    long refused,
    long failed,
    long lost,
    long pending,
    Seconds busy,
    Seconds idle,
    int peakInstances,
    Responses responses) {
  /** The share of the calls that started cold; 0 without calls. */
  public double coldShare() {
    return calls == 0 ? 0 : (double) cold / calls;
  }
}
