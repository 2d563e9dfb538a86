package virtlab.model.datacenter;

/** When a VM goes by itself. */
public enum VmEnd {
  /** When it has done its work, which takes the longer the less processor it receives. */
  WORK_DONE,

  /** A fixed time after its first start, whatever it received. */
  TIME_OVER,

  /** Never: until its group wants fewer, its host fails, or the simulation ends. */
  NONE
}
