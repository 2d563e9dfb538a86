package virtlab.model.service;

import static virtlab.model.service.Party.CUSTOMER;
import static virtlab.model.service.Party.PROVIDER;
import static virtlab.model.service.Party.SHARED;

/**
 * A layer of a system, from the application down to the building, and who runs it under each
 * service model.
 *
 * <p>Sources: NIST SP 800-145, 2011 (what the consumer of each service model controls); Amazon Web
 * Services, Shared Responsibility Model, and Microsoft, Shared responsibility in the cloud (data,
 * identities, network controls, operating system); CNCF Serverless Whitepaper v1.0, 2018 (runtime
 * and scaling of functions). Providers differ in details; where two parties do a part each, the
 * reason says which.
 */
public enum StackLayer {
  /** What the system is for. */
  APPLICATION(
      "software as a service is the application; else it is the customer's",
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      PROVIDER),

  /** What is stored in it, and who may see it. */
  DATA(
      "whoever puts data in answers for them, also where somebody else keeps the disks",
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      CUSTOMER),

  /** Identities, access, secrets, updates against known holes. */
  SECURITY(
      "the provider secures what it runs, the customer accounts, rights and what it brings",
      CUSTOMER,
      SHARED,
      SHARED,
      SHARED,
      SHARED,
      SHARED),

  /** The database system: installed, patched, backed up. */
  DATABASE(
      "platforms and functions use databases that the provider runs; machines and containers may",
      CUSTOMER,
      CUSTOMER,
      CUSTOMER,
      PROVIDER,
      PROVIDER,
      PROVIDER),

  /** The language's runtime and its libraries. */
  RUNTIME(
      "a container's image brings its runtime; platforms and functions find one there",
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
      CUSTOMER,
      CUSTOMER,
      SHARED,
      SHARED,
      PROVIDER,
      PROVIDER),

  /** The operating system. */
  OPERATING_SYSTEM(
      "under containers the provider runs the kernel, and the image holds the rest of the system",
      CUSTOMER,
      CUSTOMER,
      SHARED,
      PROVIDER,
      PROVIDER,
      PROVIDER),

  /** The hypervisor. */
  VIRTUALIZATION(
      "virtual machines are what infrastructure as a service sells",
      CUSTOMER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER),

  /** The machines. */
  SERVERS(
      "who has the servers buys, repairs and replaces them",
      CUSTOMER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER),

  /** The disks. */
  STORAGE(
      "the provider keeps the disks alive; what is on them is another layer",
      CUSTOMER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER),

  /** Cables, switches, and the virtual networks on them. */
  NETWORK(
      "the provider runs the wires; virtual networks and their filters are the customer's",
      CUSTOMER,
      SHARED,
      SHARED,
      PROVIDER,
      PROVIDER,
      PROVIDER),

  /** Rooms, power, cooling, doors. */
  DATA_CENTRE(
      "who has the building has its power, cooling and locks",
      CUSTOMER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER,
      PROVIDER);

  private final String reason;
  private final Party[] parties;

  StackLayer(String reason, Party... parties) {
    this.reason = reason;
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
}
