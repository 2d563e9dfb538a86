package virtlab.contracts.e02;

/**
 * A virtual machine and what it asks for. This record checks nothing: refusing bad values is the
 * task.
 *
 * @param id its name, unique among the virtual machines; a host may have the same name
 * @param cores processor cores
 * @param ramMib memory in MiB (2^20 bytes)
 * @param ssdGib space on solid-state drives in GiB (2^30 bytes)
 * @param hddGib space on hard disks in GiB
 */
public record Vm(String id, int cores, int ramMib, int ssdGib, int hddGib) {}
