import java.util.*;
import virtlab.contracts.e02.*;

public class Solution implements FirstFit {
  @Override
  public List<Placement> place(List<Host> hosts, List<Vm> vms) {
    List<long[]> kept = new ArrayList<>();
    while (true) {
      kept.add(new long[1024]);
    }
  }
}
