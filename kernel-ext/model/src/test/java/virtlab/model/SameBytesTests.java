package virtlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.datacenter.DataCenterRun;
import virtlab.model.datacenter.GroupMoment;
import virtlab.model.datacenter.VmLife;
import virtlab.model.elasticity.Autoscaler;
import virtlab.model.elasticity.ElasticService;
import virtlab.model.elasticity.Load;
import virtlab.model.elasticity.LoadTrace;
import virtlab.model.host.Host;
import virtlab.model.host.Vm;
import virtlab.model.isolation.RequestLoad;
import virtlab.model.isolation.SharedProcessors;
import virtlab.model.memory.Balloon;
import virtlab.model.memory.Guest;
import virtlab.model.migration.AutoConverge;
import virtlab.model.migration.Dirtying;
import virtlab.model.migration.Migration;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.MigrationWire;
import virtlab.model.migration.PlannedMigration;
import virtlab.model.migration.Round;
import virtlab.model.migration.StopRule;
import virtlab.model.placement.PlacementPolicy;
import virtlab.model.random.RandomStream;
import virtlab.model.serverless.Faas;
import virtlab.model.serverless.FunctionResult;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.sharing.Quanta;
import virtlab.model.sharing.QuantumChoice;
import virtlab.model.sharing.Tickets;
import virtlab.model.simulation.DemandSource;
import virtlab.model.simulation.SharedVm;
import virtlab.model.simulation.SharingSimulation;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/**
 * The same seed gives the same bytes on every JDK, system and locale: digests of many results, down
 * to the last bit of their numbers. A change of a digest is a change of what readers see.
 */
class SameBytesTests {
  private final StringBuilder text = new StringBuilder();

  private void add(Object result) {
    text.append(result).append('\n');
  }

  private void add(double number) {
    text.append(Long.toHexString(Double.doubleToLongBits(number))).append('\n');
  }

  private String digest() throws Exception {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    return HexFormat.of().formatHex(hash, 0, 8);
  }

  @Test
  void migrations() throws Exception {
    for (int run = 0; run < 200; run++) {
      RandomStream random = RandomStream.of(201, run);
      Dirtying writes =
          Dirtying.saturating(Bytes.mib(1 + random.below(900)), Seconds.of(random.uniform() + 0.1));
      MigrationJob job =
          MigrationJob.of(Bytes.mib(1 + random.below(4000)), Bandwidth.mbit(1 + random.below(2000)))
              .dirtying(writes);
      add(job.preCopy(StopRule.standard(), AutoConverge.standard()));
      List<PlannedMigration> both =
          List.of(
              PlannedMigration.of("a", job), PlannedMigration.of("b", job).at(Seconds.of(run % 7)));
      for (Migration each :
          MigrationWire.of(Bandwidth.mbit(700)).preCopy(StopRule.standard(), both)) {
        for (Round round : each.timeline()) {
          add(round.sent());
          add(round.end().value());
        }
      }
    }
    assertThat(digest()).isEqualTo("a430738a54c1bf78");
  }

  @Test
  void sharesAndSimulations() throws Exception {
    SharingSimulation hosts = new SharingSimulation(List.of(Cpu.cores(4), Cpu.cores(2)));
    for (int vm = 0; vm < 12; vm++) {
      hosts.place(vm % 2, CpuClaim.of("vm" + vm, Cpu.cores(1)).withWeight(1 + vm));
      hosts.work(vm, Seconds.of(100 + vm));
    }
    hosts.run(Seconds.of(1000), DemandSource.random(12, 2, 3, 7));
    for (SharedVm each : hosts.result()) {
      add(each);
      add(each.received());
      add(each.finish());
    }
    CpuClaim shop = CpuClaim.of("shop", Cpu.cores(3));
    SharedProcessors host = SharedProcessors.alone(Cpu.cores(4), shop);
    for (int percent = 1; percent <= 100; percent++) {
      RequestLoad load = new RequestLoad(20, Seconds.millis(90), 500);
      add(host.serve(load, percent).percentile(percent).value());
    }
    List<Tickets> clients = List.of(new Tickets("a", 3), new Tickets("b", 2), new Tickets("c", 7));
    add(Quanta.run(clients, 5000, each -> QuantumChoice.lottery(each, 9)).timeline());
    add(Quanta.run(clients, 5000, QuantumChoice::stride).timeline());
    assertThat(digest()).isEqualTo("c044d2ca90f82577");
  }

  @Test
  void functionsAndLoads() throws Exception {
    for (FunctionResult each :
        Faas.run(Faas.day(100, 200_000, 3), Seconds.of(86_400), 3).functions()) {
      add(each.calls() + " " + each.cold() + " " + each.refused() + " " + each.peakInstances());
      add(each.busy().value());
      add(each.idle().value());
    }
    LoadTrace day = LoadTrace.poisson(Load.ticketShop(), Seconds.of(60), 1440, 5);
    ElasticService shop = ElasticService.of(600).starting(Seconds.of(120));
    add(shop.run(day, Autoscaler.targetTracking(0.6)).rows());
    add(shop.run(day, Autoscaler.targetTracking(0.6)).metrics());
    assertThat(digest()).isEqualTo("aa8d1584042b2501");
  }

  @Test
  void placementsAndMemory() throws Exception {
    for (int run = 0; run < 200; run++) {
      RandomStream random = RandomStream.of(202, run);
      List<Host> hosts = new ArrayList<>();
      List<Vm> vms = new ArrayList<>();
      List<Guest> guests = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        hosts.add(Host.of("h" + i, 1 + (int) random.below(32), Bytes.gib(1 + random.below(64))));
        vms.add(Vm.of("v" + i, 1 + (int) random.below(12), Bytes.gib(random.below(40))));
        guests.add(new Guest("g" + i, 1 + i, random.below(10_000), 0, random.uniform()));
      }
      add(PlacementPolicy.firstFitDecreasing().place(hosts, vms));
      add(PlacementPolicy.bestFit().place(hosts, vms));
      add(PlacementPolicy.dotProduct().place(hosts, vms));
      add(Balloon.reclaim(guests, 9000, random.uniform()).taken());
    }
    assertThat(digest()).isEqualTo("3bfa30ec1807e001");
  }

  @Test
  void dataCentres() throws Exception {
    for (int seed = 0; seed < 5; seed++) {
      DataCenterRun day = EventfulDay.run(seed);
      add(day);
      for (VmLife each : day.vms()) {
        add(each);
        add(each.end().value());
        add(each.work().received().value());
      }
      day.hosts().forEach(each -> add(each.busy().value()));
      add(day.migrations());
      add(day.moments());
      for (GroupMoment each : day.group("shop")) {
        add(each);
        add(each.arrived());
        add(each.done());
        add(each.waiting());
      }
      add(day.stretch());
    }
    assertThat(digest()).isEqualTo("936fd6e9c124eaad");
  }
}
