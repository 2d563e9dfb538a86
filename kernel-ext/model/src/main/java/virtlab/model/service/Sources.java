package virtlab.model.service;

/** Where it stands who runs what, and what speaks for what. */
final class Sources {
  /** What the consumer of each service model controls; where a public cloud stands. */
  static final String NIST_145 = "Mell, Grance, NIST SP 800-145, 2011";

  /** Images, and the kernel that containers share. */
  static final String NIST_190 = "NIST SP 800-190, Application Container Security Guide, 2017";

  /** Runtime and scaling of functions; where they fit and where not. */
  static final String CNCF = "CNCF Serverless Whitepaper v1.0, 2018";

  /** Data, accounts, network controls, operating system. */
  static final String SHARED_RESPONSIBILITY =
      "Amazon Web Services, Shared Responsibility Model; Microsoft, Shared responsibility in the"
          + " cloud";

  /** Lock-in, idle cost, double spending. */
  static final String KRATZKE = "Kratzke, Cloud-native Computing, 2nd ed., 2023, chapters 8 to 10";

  /** What nobody published in this form. */
  static final String COURSE = "judgement of the course";

  private Sources() {}
}
