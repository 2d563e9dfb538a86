package virtlab.browser;

import static virtlab.browser.Printed.line;
import static virtlab.browser.Printed.number;

import virtlab.model.EventfulDay;
import virtlab.model.datacenter.DataCenterRun;
import virtlab.model.datacenter.VmLife;

/** The day of a data centre of which the model's tests hold the bytes. */
final class CenterInBrowser {
  private CenterInBrowser() {}

  static void print() {
    DataCenterRun day = EventfulDay.run(0);
    line(day);
    for (VmLife each : day.vms()) {
      line(each);
      number("end", each.end().value());
      number("received", each.work().received().value());
    }
    day.hosts().forEach(each -> number(each.toString(), each.busy().value()));
    day.migrations().forEach(each -> line(each));
    day.group("shop").forEach(each -> number("waiting", each.waiting()));
    line(day.stretch());
  }
}
