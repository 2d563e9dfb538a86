/** What stands in messages on comms. */
@NullMarked
package io.github.spencerpark.jupyter.messages.comm;

import org.jspecify.annotations.NullMarked;
