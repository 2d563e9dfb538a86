/** Comms: channels between an object here and its twin in the front end. */
@NullMarked
package io.github.spencerpark.jupyter.kernel.comm;

import org.jspecify.annotations.NullMarked;
