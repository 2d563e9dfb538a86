package virtlab.model.datacenter;

import java.util.List;

/** What a run wrote down. */
record CenterTables(
    CenterLedger ledger,
    List<HostUse> uses,
    List<double[]> busy,
    List<List<GroupMoment>> groups,
    long events,
    long sharings) {}
