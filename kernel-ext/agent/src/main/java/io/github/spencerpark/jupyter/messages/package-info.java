/** Messages as handlers of comms see them. */
@NullMarked
package io.github.spencerpark.jupyter.messages;

import org.jspecify.annotations.NullMarked;
