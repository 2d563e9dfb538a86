/** Functions as a service: events, instances, cold and warm starts, keep-alive, retries. */
@NullMarked
package virtlab.model.serverless;

import org.jspecify.annotations.NullMarked;
