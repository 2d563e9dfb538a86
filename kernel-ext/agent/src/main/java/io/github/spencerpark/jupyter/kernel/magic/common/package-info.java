/** Magics that notebooks register by their old names. */
@NullMarked
package io.github.spencerpark.jupyter.kernel.magic.common;

import org.jspecify.annotations.NullMarked;
