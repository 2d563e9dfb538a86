package virtlab.model.service;

/**
 * How much of a system is bought as a service, the least first. Sources: Mell and Grance, The NIST
 * Definition of Cloud Computing, NIST SP 800-145, 2011 (infrastructure, platform, software); CNCF
 * Serverless Whitepaper v1.0, 2018 (containers, functions).
 */
public enum ServiceModel {
  /** One's own servers in one's own rooms. */
  ON_PREMISES,

  /** Infrastructure as a service: virtual machines. */
  IAAS,

  /** Container as a service: a platform runs the images that one brings. */
  CAAS,

  /** Platform as a service: a platform runs the application that one brings. */
  PAAS,

  /** Function as a service: a platform runs functions when there are events. */
  FAAS,

  /** Software as a service: an application for use. */
  SAAS
}
