package virtlab.kernel.java;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * The part of the heap that a collection leaves free. A virtual machine keeps as much as makes
 * collections rare; while nothing is to be compiled none is due, and the memory is better used by
 * others.
 */
final class SpareHeap {
  private static final String LEAST = "MinHeapFreeRatio";
  private static final String MOST = "MaxHeapFreeRatio";
  private static final String LITTLE = "15";

  private SpareHeap() {}

  /** Collects the heap and gives back most of what is free then; it grows again where it must. */
  static void giveBack() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    String least = machine.getVMOption(LEAST).getValue();
    String most = machine.getVMOption(MOST).getValue();
    machine.setVMOption(LEAST, LITTLE);
    machine.setVMOption(MOST, LITTLE);
    System.gc();
    machine.setVMOption(MOST, most);
    machine.setVMOption(LEAST, least);
  }
}
