package virtlab.model.service;

import static virtlab.model.service.Argument.IMPOSSIBLE;
import static virtlab.model.service.ServiceModel.CAAS;
import static virtlab.model.service.ServiceModel.FAAS;
import static virtlab.model.service.ServiceModel.IAAS;
import static virtlab.model.service.ServiceModel.ON_PREMISES;
import static virtlab.model.service.ServiceModel.PAAS;
import static virtlab.model.service.Sources.CNCF;
import static virtlab.model.service.Sources.COURSE;
import static virtlab.model.service.Sources.KRATZKE;
import static virtlab.model.service.Sources.NIST_145;
import static virtlab.model.service.Sources.NIST_190;
import static virtlab.model.service.WorkloadTrait.DATA_STAYS;
import static virtlab.model.service.WorkloadTrait.HOSTILE_NEIGHBOURS;
import static virtlab.model.service.WorkloadTrait.LONG_TASKS;
import static virtlab.model.service.WorkloadTrait.OWN_KERNEL;
import static virtlab.model.service.WorkloadTrait.PORTABLE;
import static virtlab.model.service.WorkloadTrait.RARELY_USED;
import static virtlab.model.service.WorkloadTrait.SMALL_TEAM;
import static virtlab.model.service.WorkloadTrait.STATE_IN_MEMORY;
import static virtlab.model.service.WorkloadTrait.STEADY_LOAD;
import static virtlab.model.service.WorkloadTrait.SUDDEN_PEAKS;
import static virtlab.model.service.WorkloadTrait.TIGHT_LATENCY;

import java.util.List;

/** The arguments of the course's guide, each with its source. */
final class Arguments {
  static final List<Argument> ALL =
      List.of(
          new Argument(
              OWN_KERNEL, ON_PREMISES, 1, "a machine of one's own takes any system", COURSE),
          new Argument(OWN_KERNEL, IAAS, 3, "a virtual machine has a kernel of its own", NIST_145),
          new Argument(
              OWN_KERNEL, CAAS, IMPOSSIBLE, "containers share the host's kernel", NIST_190),
          new Argument(OWN_KERNEL, PAAS, IMPOSSIBLE, "a platform chooses the system", NIST_145),
          new Argument(
              OWN_KERNEL, FAAS, IMPOSSIBLE, "functions find a runtime, not a kernel", CNCF),
          new Argument(HOSTILE_NEIGHBOURS, ON_PREMISES, 3, "there is no neighbour", COURSE),
          new Argument(
              HOSTILE_NEIGHBOURS, IAAS, 2, "a hypervisor is a small thing to attack", NIST_190),
          new Argument(
              HOSTILE_NEIGHBOURS, CAAS, -2, "a hole in the shared kernel opens all", NIST_190),
          new Argument(LONG_TASKS, FAAS, IMPOSSIBLE, "functions end at their time limit", CNCF),
          new Argument(
              STATE_IN_MEMORY, IAAS, 2, "a machine keeps its memory while it runs", COURSE),
          new Argument(
              STATE_IN_MEMORY, CAAS, -1, "a container that moves loses its memory", COURSE),
          new Argument(
              STATE_IN_MEMORY, PAAS, -1, "instances come and go with their memory", COURSE),
          new Argument(STATE_IN_MEMORY, FAAS, -3, "the next call may meet another instance", CNCF),
          new Argument(
              TIGHT_LATENCY, ON_PREMISES, 1, "the server may stand beside its users", COURSE),
          new Argument(TIGHT_LATENCY, IAAS, 1, "what runs need not start", COURSE),
          new Argument(TIGHT_LATENCY, CAAS, 1, "what runs need not start", COURSE),
          new Argument(TIGHT_LATENCY, FAAS, -2, "some calls wait for a cold start", CNCF),
          new Argument(RARELY_USED, ON_PREMISES, -3, "idle servers are bought and powered", COURSE),
          new Argument(RARELY_USED, IAAS, -2, "idle machines are paid", KRATZKE),
          new Argument(RARELY_USED, CAAS, -1, "the platform's nodes are paid while idle", KRATZKE),
          new Argument(RARELY_USED, FAAS, 3, "scaled to zero it costs nothing but its data", CNCF),
          new Argument(
              STEADY_LOAD, ON_PREMISES, 2, "what is always used is cheapest owned", COURSE),
          new Argument(
              STEADY_LOAD, IAAS, 2, "reserved machines are cheap if they are used", COURSE),
          new Argument(STEADY_LOAD, CAAS, 1, "containers fill machines well", COURSE),
          new Argument(STEADY_LOAD, FAAS, -2, "paid by the call, full use is dear", KRATZKE),
          new Argument(
              SUDDEN_PEAKS, ON_PREMISES, -3, "nobody delivers a server in minutes", COURSE),
          new Argument(SUDDEN_PEAKS, IAAS, -1, "a machine boots for a minute or more", COURSE),
          new Argument(SUDDEN_PEAKS, CAAS, 2, "a container starts in tenths of a second", COURSE),
          new Argument(SUDDEN_PEAKS, PAAS, 1, "the platform scales by its rules", COURSE),
          new Argument(SUDDEN_PEAKS, FAAS, 3, "each call finds an instance or makes one", CNCF),
          new Argument(SMALL_TEAM, ON_PREMISES, -3, "every layer wants its keeper", COURSE),
          new Argument(SMALL_TEAM, IAAS, -2, "systems must be patched and watched", NIST_145),
          new Argument(SMALL_TEAM, CAAS, -1, "images must be built and patched", NIST_190),
          new Argument(SMALL_TEAM, PAAS, 3, "the provider runs all but the application", NIST_145),
          new Argument(SMALL_TEAM, FAAS, 2, "the provider runs all but the functions", CNCF),
          new Argument(
              PORTABLE, ON_PREMISES, 1, "one's own servers bind to nobody's service", COURSE),
          new Argument(PORTABLE, IAAS, 1, "machines are alike, images can be converted", COURSE),
          new Argument(PORTABLE, CAAS, 3, "an image runs on every platform for containers", COURSE),
          new Argument(PORTABLE, PAAS, -2, "the platform's services are its own", KRATZKE),
          new Argument(PORTABLE, FAAS, -3, "events and backing services are the provider's", CNCF),
          new Argument(DATA_STAYS, ON_PREMISES, 3, "the disks are in the house", COURSE),
          new Argument(DATA_STAYS, IAAS, -3, "the disks are the provider's", NIST_145),
          new Argument(DATA_STAYS, CAAS, -3, "the disks are the provider's", NIST_145),
          new Argument(DATA_STAYS, PAAS, -3, "the disks are the provider's", NIST_145),
          new Argument(DATA_STAYS, FAAS, -3, "the disks are the provider's", NIST_145));

  private Arguments() {}
}
