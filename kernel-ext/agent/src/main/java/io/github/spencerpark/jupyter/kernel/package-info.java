/** The kernel's streams under their old names. */
@NullMarked
package io.github.spencerpark.jupyter.kernel;

import org.jspecify.annotations.NullMarked;
