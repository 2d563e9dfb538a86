package virtlab.contracts.e02;

/**
 * A host and what it has to give. This record checks nothing: refusing bad values is the task.
 *
 * @param id its name, unique among the hosts
 * @param cores processor cores
 * @param ramMib memory in MiB (2^20 bytes)
 * @param ssdGib space on solid-state drives in GiB (2^30 bytes)
 * @param hddGib space on hard disks in GiB
 */
public record Host(String id, int cores, int ramMib, int ssdGib, int hddGib) {}
