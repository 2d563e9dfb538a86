/**
 * Service models as data: who runs what from a machine of one's own to software as a service, and
 * which speaks for which kind of workload.
 */
@NullMarked
package virtlab.model.service;

import org.jspecify.annotations.NullMarked;
