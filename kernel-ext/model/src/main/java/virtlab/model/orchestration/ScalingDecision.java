package virtlab.model.orchestration;

import virtlab.model.unit.Seconds;

/**
 * What an autoscaler saw and did.
 *
 * @param at when
 * @param metric what each replica had to do on average
 * @param before how many replicas were desired before
 * @param wanted what the formula gives
 * @param after how many are desired from now on: more than wanted while the window says so
 */
public record ScalingDecision(Seconds at, long metric, int before, int wanted, int after) {}
