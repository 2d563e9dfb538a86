package virtlab.kernel.interpreter;

import virtlab.display.CommMessage;

/**
 * A message on a comm, and what it belongs to.
 *
 * @param token the request that carries it, or that caused it
 * @param cell the request whose cell shows what handlers put out: the one that opened the comm
 * @param message the message
 */
public record Comm(String token, String cell, CommMessage message) {}
