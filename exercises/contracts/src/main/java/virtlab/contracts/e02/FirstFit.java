package virtlab.contracts.e02;

import java.util.List;

/**
 * First fit: every virtual machine goes to the first host that can take it.
 *
 * <ol>
 *   <li>The virtual machines are placed one after the other in the order of their list; each looks
 *       at the hosts in the order of theirs, always from the first one.
 *   <li>A virtual machine fits if each of its four demands is at most what is still free there; a
 *       demand of exactly what is free fits.
 *   <li>What is placed takes its four demands away from the host's free resources.
 *   <li>A virtual machine that fits nowhere, even one that is larger than any host, is reported
 *       with no host, and the run goes on with the next one.
 *   <li>Refused with an {@link IllegalArgumentException}: a list that is {@code null}; an element
 *       or an id that is {@code null}; a negative number; an id that an earlier element of the same
 *       list already has. A host and a virtual machine may have the same id. Empty lists are fine.
 *   <li>The hosts are examined before the virtual machines, each list from its first element, and
 *       the first fault found is the one reported: the message contains the id of that element, or
 *       its index counted from 0.
 *   <li>The lists given are not changed, and nothing is remembered from one call to the next.
 * </ol>
 */
public interface FirstFit {
  /**
   * Places the virtual machines.
   *
   * @param hosts what there is, in the order in which hosts are tried
   * @param vms what is wanted, in the order in which it is placed
   * @return one placement for each virtual machine, in the order of {@code vms}
   */
  List<Placement> place(List<Host> hosts, List<Vm> vms);
}
