package virtlab.model.overhead;

import java.util.List;

/** The published measurements as data. */
final class Published {
  private static final String FELTER =
      "Felter, Ferreira, Rajamony, Rubio, ISPASS 2015; the authors' raw files";
  private static final String BARHAM = "Barham et al., SOSP 2003, section 4.1";

  static final List<PublishedMeasurement> ALL =
      List.of(
          new PublishedMeasurement(
              "Docker", "CPU", "Linpack", "GFLOPS", 290.83, 290.87, true, FELTER),
          new PublishedMeasurement(
              "KVM untuned", "CPU", "Linpack", "GFLOPS", 290.83, 130.28, true, FELTER),
          new PublishedMeasurement(
              "KVM tuned", "CPU", "Linpack", "GFLOPS", 290.83, 284.20, true, FELTER),
          new PublishedMeasurement(
              "Docker with NAT", "network", "nuttcp out", "Gbit/s", 9.35, 9.33, true, FELTER),
          new PublishedMeasurement(
              "Docker with NAT", "network", "nuttcp in", "Gbit/s", 9.34, 9.32, true, FELTER),
          new PublishedMeasurement(
              "KVM", "network", "nuttcp out", "Gbit/s", 9.35, 9.29, true, FELTER),
          new PublishedMeasurement(
              "KVM", "network", "nuttcp in", "Gbit/s", 9.34, 9.26, true, FELTER),
          new PublishedMeasurement(
              "KVM", "network", "netperf TCP round trip", "µs", 37.6, 67.9, false, FELTER),
          new PublishedMeasurement(
              "KVM", "network", "netperf UDP round trip", "µs", 36.0, 64.0, false, FELTER),
          new PublishedMeasurement(
              "Docker", "disk", "fio random read", "IOPS", 84_044, 84_092, true, FELTER),
          new PublishedMeasurement(
              "Docker", "disk", "fio random write", "IOPS", 112_030, 112_050, true, FELTER),
          new PublishedMeasurement(
              "Docker", "disk", "fio random mixed", "IOPS", 104_550, 104_520, true, FELTER),
          new PublishedMeasurement(
              "KVM", "disk", "fio random read", "IOPS", 84_044, 46_173, true, FELTER),
          new PublishedMeasurement(
              "KVM", "disk", "fio random write", "IOPS", 112_030, 59_321, true, FELTER),
          new PublishedMeasurement(
              "KVM", "disk", "fio random mixed", "IOPS", 104_550, 50_737, true, FELTER),
          new PublishedMeasurement(
              "Docker, host net, volume",
              "database",
              "MySQL OLTP",
              "1/s",
              13_373,
              13_057,
              true,
              FELTER),
          new PublishedMeasurement(
              "Docker, AUFS", "database", "MySQL OLTP", "1/s", 13_373, 12_916, true, FELTER),
          new PublishedMeasurement(
              "Docker, AUFS and NAT",
              "database",
              "MySQL OLTP",
              "1/s",
              13_373,
              11_291,
              true,
              FELTER),
          new PublishedMeasurement(
              "KVM",
              "database",
              "MySQL OLTP (middle of 5100 to 5320)",
              "1/s",
              13_373,
              5_210,
              true,
              FELTER),
          new PublishedMeasurement(
              "Xen PV", "CPU", "kernel build", "× native time", 1, 1.03, false, BARHAM));

  private Published() {}
}
