package virtlab.model.service;

import static virtlab.model.service.Party.CUSTOMER;
import static virtlab.model.service.Party.PROVIDER;
import static virtlab.model.service.Party.SHARED;

/**
 * A layer of a system, from the application down to the building, and who runs it under each
 * service model.
 *
 * <p>Each layer names its source. Providers differ in details; where two parties do a part each,
 * the reason says which.
 */
public enum StackLayer {
  /** What the system is for. */
  APPLICATION(
      "software as a service is the application; else it is the customer's",
      Sources.NIST_145,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      PROVIDER),

  /** What is stored in it, and who may see it. */
  DATA(
      "whoever puts data in answers for them, also where somebody else keeps the disks",
      Sources.SHARED_RESPONSIBILITY,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER),

  /** Identities, access, secrets, updates against known holes. */
  SECURITY(
      "the provider secures what it runs, the customer accounts, rights and what it brings",
      Sources.SHARED_RESPONSIBILITY,
      CUSTOMER,
      SHARED,
      SHARED,
      SHARED,
      SHARED,
      SHARED),

  /** The database system: installed, patched, backed up. */
  DATABASE(
      "platforms and functions use databases that the provider runs; machines and containers may",
      Sources.COURSE,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      PROVIDER,
      PROVIDER,
      PROVIDER),

  /** The language's runtime and its libraries. */
  RUNTIME(
      "a container's image brings its runtime; platforms and functions find one there",
      Sources.CNCF,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      PROVIDER,
      PROVIDER,
      PROVIDER),

  /** More instances when there is more to do. */
  SCALING(
      "container platforms and platforms scale by rules that the customer sets; functions scale by"
          + " the call",
      Sources.CNCF,
      CUSTOMER,
      CUSTOMER,
      SHARED,
      SHARED,
      PROVIDER,
      PROVIDER),

  /** The operating system. */
  OPERATING_SYSTEM(
      "under containers the provider runs the kernel, and the image holds the rest of the system",
      Sources.NIST_145 + "; " + Sources.NIST_190,
      CUSTOMER,
      CUSTOMER,
      SHARED,
      PROVIDER,
      PROVIDER,
      PROVIDER),

  /** The hypervisor. */
  VIRTUALIZATION(
      "virtual machines are what infrastructure as a service sells",
      Sources.NIST_145,
      CUSTOMER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER),

  /** The machines. */
  SERVERS(
      "who has the servers buys, repairs and replaces them",
      Sources.NIST_145,
      CUSTOMER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER),

  /** The disks. */
  STORAGE(
      "the provider keeps the disks alive; what is on them is another layer",
      Sources.NIST_145,
      CUSTOMER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER),

  /** Cables, switches, and the virtual networks on them. */
  NETWORK(
      "the provider runs the wires; virtual networks and their filters are the customer's",
      Sources.NIST_145 + "; " + Sources.SHARED_RESPONSIBILITY,
      CUSTOMER,
      SHARED,
      SHARED,
      PROVIDER,
      PROVIDER,
      PROVIDER),

  /** Rooms, power, cooling, doors. */
  DATA_CENTRE(
      "who has the building has its power, cooling and locks",
      Sources.SHARED_RESPONSIBILITY,
      CUSTOMER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER);

  private final String reason;
  private final String source;
  private final Party[] parties;

  StackLayer(String reason, String source, Party... parties) {
    this.reason = reason;
    this.source = source;
    this.parties = parties;
  }

  /** Who runs this layer under a service model. */
  public Party runBy(ServiceModel model) {
    return parties[model.ordinal()];
  }

  /** Why, in a sentence without its full stop. */
  public String reason() {
    return reason;
  }

  /** Where it stands who runs this layer, or who judged so. */
  public String source() {
    return source;
  }
}
