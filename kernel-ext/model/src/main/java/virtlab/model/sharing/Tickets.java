package virtlab.model.sharing;

import virtlab.model.unit.Require;

/**
 * A client of a processor that is given out in quanta, and its tickets.
 *
 * @param client its name
 * @param tickets its part against all tickets, 1 to a million
 */
public record Tickets(String client, int tickets) {
  /** Refuses a missing name and tickets outside their range. */
  public Tickets {
    Require.name("client", client);
    Require.between("client " + client + ": tickets", tickets, 1, 1_000_000);
  }
}
