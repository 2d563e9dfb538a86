package virtlab.views;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import virtlab.display.Language;
import virtlab.model.consolidation.ConsolidationLimit;
import virtlab.model.consolidation.ConsolidationPlan;
import virtlab.model.consolidation.EvacuationPlan;
import virtlab.model.consolidation.EvacuationRun;
import virtlab.model.consolidation.HostFailure;
import virtlab.model.container.ContainerStorage;
import virtlab.model.container.ImagePull;
import virtlab.model.container.MemoryOutcome;
import virtlab.model.container.OomKill;
import virtlab.model.container.StartTime;
import virtlab.model.cost.Bill;
import virtlab.model.datacenter.DataCenterRun;
import virtlab.model.elasticity.ElasticTimeline;
import virtlab.model.elasticity.ElasticityMetrics;
import virtlab.model.elasticity.ServerQueue;
import virtlab.model.energy.Consolidation;
import virtlab.model.infrastructure.ChangePlan;
import virtlab.model.isolation.Latencies;
import virtlab.model.memory.HostMemory;
import virtlab.model.migration.LinkLoss;
import virtlab.model.migration.Migration;
import virtlab.model.migration.Verdict;
import virtlab.model.network.WireShares;
import virtlab.model.orchestration.PlatformRun;
import virtlab.model.placement.Placement;
import virtlab.model.serverless.FaasResult;
import virtlab.model.service.Advice;
import virtlab.model.sharing.CpuShares;
import virtlab.model.sharing.QuotaTimeline;
import virtlab.model.unit.Seconds;

/**
 * From a result of the model to what it says, in a sentence or two of the reader's language: beside
 * {@link Views}, which draws it.
 */
public final class Sentences {
  private Sentences() {}

  private static String seconds(Seconds time) {
    return Amounts.seconds(time);
  }

  /** Whether demand was followed, and what that cost. */
  public static String of(ElasticTimeline run) {
    ElasticityMetrics metrics = run.metrics();
    String served = Numbers.text(run.served()) + Language.say(" of ", " von ");
    return Language.say("Served ", "Bedient wurden ")
        + served
        + Numbers.text(run.trace().total())
        + Language.say(" requests; at most ", " Anfragen; höchstens ")
        + Numbers.text(run.mostWaiting())
        + Language.say(" waited, ", " warteten, ")
        + Numbers.text(run.lost())
        + Language.say(
            " were lost. There were too few instances ", " gingen verloren. Instanzen gab es zu ")
        + Numbers.percent(metrics.under().timeshare())
        + Language.say(" of the time and too many ", " der Zeit zu wenige und zu ")
        + Numbers.percent(metrics.over().timeshare())
        + Language.say("; paid were ", " zu viele; bezahlt wurden ")
        + Numbers.text(run.instanceTime().value() / 3600)
        + Language.say(" instance hours.", " Instanzstunden.");
  }

  /** How many wait, and how long. */
  public static String of(ServerQueue queue) {
    if (!queue.isStable()) {
      return Language.say(
          "The queue grows without end: more comes than the servers can do.",
          "Die Warteschlange wächst ohne Ende: Es kommt mehr, als die Server schaffen.");
    }
    return Numbers.percent(queue.waits())
        + Language.say(
            " of the requests wait, on average over all ",
            " der Anfragen warten, im Mittel über alle ")
        + seconds(queue.meanWait())
        + Language.say("; the servers are busy ", "; die Server sind zu ")
        + Numbers.percent(queue.utilisation())
        + Language.say(" of the time.", " der Zeit beschäftigt.");
  }

  /** What consolidation saves, and what it risks. */
  public static String of(Consolidation packed) {
    return packed.switchedOff()
        + Language.say(" of ", " von ")
        + packed.before().size()
        + Language.say(
            " hosts are switched off, which saves ", " Hosts werden abgeschaltet, das spart ")
        + Amounts.watts(packed.savedWatts())
        + Language.say(" of ", " von ")
        + Amounts.watts(packed.powerBefore().value())
        + Language.say("; if a host fails, up to ", "; fällt ein Host aus, fallen bis zu ")
        + packed.mostLostAfter()
        + Language.say(" VMs fail with it, before it was ", " VMs mit ihm aus, vorher waren es ")
        + packed.mostLostBefore()
        + ".";
  }

  /** What a plan will do. */
  public static String of(ChangePlan plan) {
    return InfrastructureViews.caption(plan) + ".";
  }

  /** The recommendation, why, and what speaks against it. */
  public static String of(Advice advice) {
    String name = ServiceViews.model(advice.model());
    String pro =
        advice.pro().isEmpty()
            ? ""
            : Language.say("; for it: ", "; dafür: ") + ServiceViews.reasons(advice.pro());
    String contra =
        advice.contra().isEmpty()
            ? ""
            : Language.say("; against it: ", "; dagegen: ") + ServiceViews.reasons(advice.contra());
    String verdict =
        advice.isPossible()
            ? Numbers.text(advice.points())
                + (advice.points() == 1
                    ? Language.say(" point", " Punkt")
                    : Language.say(" points", " Punkte"))
            : Language.say("ruled out", "ausgeschlossen");
    return name + ": " + verdict + pro + contra + ".";
  }

  /** How a migration went, and whether the VM would survive the loss of the link. */
  public static String of(Migration migration) {
    return migration.strategy()
        + Language.say(": the VM stood still for ", ": Die VM stand ")
        + seconds(migration.downtime())
        + Language.say(", all took ", " still, alles dauerte ")
        + seconds(migration.totalTime())
        + Language.say(", sent were ", ", gesendet wurden ")
        + Amounts.bytes(migration.traffic())
        + "; "
        + verdict(migration.verdict())
        + Language.say(". If the link fails half way, ", ". Fällt die Leitung auf halbem Weg aus, ")
        + linkLoss(migration)
        + ".";
  }

  private static String linkLoss(Migration migration) {
    double half = migration.totalTime().value() / 2;
    LinkLoss loss = migration.linkLostAt(Seconds.of(half));
    return switch (loss) {
      case RUNS_AT_OLD_PLACE ->
          Language.say("the VM goes on at its old place", "läuft die VM am alten Ort weiter");
      case LOST -> Language.say("the VM is lost", "ist die VM verloren");
      case RUNS_AT_NEW_PLACE ->
          Language.say("the VM runs at its new place", "läuft die VM am neuen Ort");
    };
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case STOPPED_FIRST ->
          Language.say("it was stopped by plan", "sie wurde nach Plan angehalten");
      case CONVERGED -> Language.say("the rest became small enough", "der Rest wurde klein genug");
      case NO_PROGRESS ->
          Language.say(
              "memory changed as fast as it was sent",
              "der Speicher änderte sich so schnell, wie er gesendet wurde");
      case TOP_RATE ->
          Language.say(
              "the bandwidth could not outrun the writes",
              "die Bandbreite kam den Änderungen nicht hinterher");
      case ROUND_LIMIT -> Language.say("the rounds were used up", "die Runden waren aufgebraucht");
      case TRAFFIC ->
          Language.say("the traffic budget was used up", "die Datenmenge war aufgebraucht");
    };
  }

  /** Who gets less than wanted. */
  public static String of(CpuShares shares) {
    List<String> wanting =
        shares.rows().stream()
            .filter(row -> row.missing().nanoCores() > 0)
            .map(
                row ->
                    row.claim().vm()
                        + " ("
                        + Numbers.text(row.received().toCores())
                        + Language.say(" of ", " von ")
                        + Numbers.text(row.claim().demand().toCores())
                        + ")")
            .toList();
    return less(wanting, Language.say("cores", "Kerne"));
  }

  /** Who gets less than wanted. */
  public static String of(WireShares shares) {
    List<String> wanting =
        shares.rows().stream()
            .filter(row -> !row.satisfied())
            .map(
                row ->
                    row.flow().nic().id()
                        + " ("
                        + Numbers.text(row.received().toMbit())
                        + Language.say(" of ", " von ")
                        + Numbers.text(row.flow().demand().toMbit())
                        + ")")
            .toList();
    return less(wanting, "Mbit/s");
  }

  private static String less(List<String> names, String unit) {
    return names.isEmpty()
        ? Language.say("All get what they want.", "Alle bekommen, was sie wollen.")
        : Language.say("Less than wanted, in ", "Weniger als gewünscht, in ")
            + unit
            + ": "
            + String.join(", ", names)
            + Language.say("; all others get what they want.", "; alle anderen bekommen alles.");
  }

  /** How often a group was throttled. */
  public static String of(QuotaTimeline timeline) {
    return Language.say("Throttled in ", "Gedrosselt in ")
        + Numbers.text(timeline.throttledPeriods())
        + Language.say(" of ", " von ")
        + Numbers.text(timeline.rows().size())
        + Language.say(" periods, ", " Perioden, ")
        + Numbers.text(timeline.throttledMicros() / 1e3)
        + Language.say(" ms in all.", " ms insgesamt.");
  }

  /** Where memory was taken, and whether anything was swapped. */
  public static String of(HostMemory.Reclaimed reclaimed) {
    long swapped = reclaimed.rows().stream().mapToLong(HostMemory.Row::swapped).sum();
    long ballooned = reclaimed.rows().stream().mapToLong(HostMemory.Row::ballooned).sum();
    long shared = reclaimed.rows().stream().mapToLong(HostMemory.Row::shared).sum();
    return Language.say("Taken back: ", "Zurückgeholt: ")
        + Amounts.pages(shared)
        + Language.say(" by sharing pages, ", " durch geteilte Seiten, ")
        + Amounts.pages(ballooned)
        + Language.say(" by balloons, ", " durch Ballons, ")
        + Amounts.pages(swapped)
        + Language.say(
            " by swapping; the host's state was ", " durch Auslagern; der Zustand des Hosts war ")
        + reclaimed.host().state().name().toLowerCase(Locale.ROOT)
        + Language.say(": it ", ": Er ")
        + MemoryViews.does(reclaimed.host().state())
        + ".";
  }

  /** How many calls started cold, and what the slowest hundredth of them waits for. */
  public static String of(FaasResult result) {
    double share = result.calls() == 0 ? 0 : (double) result.cold() / result.calls();
    return Numbers.text(result.calls())
        + Language.say(" calls, of which ", " Aufrufe, davon ")
        + Numbers.text(result.cold())
        + Language.say(" started cold (", " mit Kaltstart (")
        + Numbers.percent(share)
        + Language.say("); ", "); ")
        + Numbers.text(result.refused())
        + Language.say(" tries found no room.", " Versuche fanden keinen Platz.")
        + FaasViews.slowest(result);
  }

  /** What the slowest hundredth waits for, one after the other. */
  public static String of(Map<String, Latencies> measured) {
    StringBuilder out =
        new StringBuilder(
            Language.say(
                "One request in a hundred takes longer than ",
                "Eine von hundert Anfragen dauert länger als "));
    String before = "";
    for (Map.Entry<String, Latencies> each : measured.entrySet()) {
      out.append(before).append(seconds(each.getValue().percentile(99)));
      out.append(" (").append(each.getKey()).append(')');
      before = ", ";
    }
    return out.append('.').toString();
  }

  /** How many VMs found a host. */
  public static String of(Placement placement) {
    return Language.say("Placed ", "Platziert sind ")
        + placement.placed().size()
        + Language.say(" VMs on ", " VMs auf ")
        + placement.hostsInUse()
        + Language.say(" hosts, rejected ", " Hosts, abgewiesen ")
        + placement.rejected().size()
        + ".";
  }

  /** What is to be paid, and for what most of it. */
  public static String of(Bill bill) {
    return bill.title()
        + Language.say(": to pay ", ": zu zahlen ")
        + Amounts.money(bill.payable())
        + Language.say(", exactly ", ", genau ")
        + Amounts.money(bill.total())
        + ".";
  }

  /** What a pull fetched, what the cache saved, how long it took. */
  public static String of(ImagePull pull) {
    return ContainerViews.caption(pull) + ".";
  }

  /** What containers take on the disk, and would without shared layers. */
  public static String of(ContainerStorage storage) {
    return ContainerViews.caption(storage) + ".";
  }

  /** What a process got, and who was killed for it, why. */
  public static String of(MemoryOutcome outcome) {
    StringBuilder out = new StringBuilder(ContainerViews.caption(outcome)).append('.');
    for (OomKill kill : outcome.kills()) {
      String who = kill.process().name() + Language.say(" of container ", " des Containers ");
      out.append(' ').append(who).append(kill.container());
      out.append(Language.say(" was killed: ", " wurde beendet: "));
      out.append(ContainerViews.why(kill)).append('.');
    }
    return out.toString();
  }

  /** How the deployments of a platform stand at its end, and for how long replicas lacked. */
  public static String of(PlatformRun run) {
    return PlatformViews.caption(run) + ".";
  }

  /** How many hosts are emptied, and what falls with one before and afterwards. */
  public static String of(ConsolidationPlan plan) {
    return ConsolidationViews.caption(plan) + ".";
  }

  /** How far consolidation may go: the fewest hosts, and the fewest that survive a failure. */
  public static String of(ConsolidationLimit limit) {
    return ConsolidationViews.sentence(limit);
  }

  /** How long each takes to start, and the longest part of the slowest. */
  public static String of(StartTime... starts) {
    return ContainerViews.sentence(List.of(starts));
  }

  /** How many VMs of a host move, and how many find no place. */
  public static String of(EvacuationPlan plan) {
    return ConsolidationViews.caption(plan) + ".";
  }

  /** The same with the time that it took. */
  public static String of(EvacuationRun run) {
    return ConsolidationViews.caption(run) + ".";
  }

  /** What falls with a host. */
  public static String of(HostFailure failure) {
    String sentence = ConsolidationViews.sentence(failure);
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
  }

  /** What became of the VMs of a data centre, and how well they and the hosts fared. */
  public static String of(DataCenterRun run) {
    return DataCenterViews.sentence(run);
  }
}
