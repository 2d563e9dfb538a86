package virtlab.model.hypervisor;

/**
 * The first axis: where the hypervisor runs. Source: Goldberg, Architectural Principles for Virtual
 * Computer Systems, PhD thesis, Harvard 1973 (the two types); the third case is the disputed one.
 */
public enum HypervisorPlacement {
  /** On the hardware. */
  BARE_METAL,
  /** On a host operating system, as one of its programs. */
  HOSTED,
  /** Inside a kernel that becomes the hypervisor and stays a full operating system, as KVM. */
  INTEGRATED;

  /** The chapter's type: hosted is type 2, the others type 1 (rule of exercise E07). */
  public ChapterType chapterType() {
    return this == HOSTED ? ChapterType.TYPE_2 : ChapterType.TYPE_1;
  }

  /** Whether the literature disagrees on the type. */
  public boolean disputed() {
    return this == INTEGRATED;
  }
}
