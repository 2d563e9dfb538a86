package virtlab.model.service;

/** Who has to see to it that a layer works. */
public enum Party {
  /** The one who uses the service. */
  CUSTOMER,

  /** Both, each for a part. */
  SHARED,

  /** The one who offers the service. */
  PROVIDER
}
