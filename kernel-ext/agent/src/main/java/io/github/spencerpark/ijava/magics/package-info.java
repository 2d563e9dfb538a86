/** IJava's magics as objects. */
@NullMarked
package io.github.spencerpark.ijava.magics;

import org.jspecify.annotations.NullMarked;
