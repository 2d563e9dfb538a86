/** The globals of IJava under their old names, for notebooks that were written for it. */
@NullMarked
package io.github.spencerpark.ijava.runtime;

import org.jspecify.annotations.NullMarked;
