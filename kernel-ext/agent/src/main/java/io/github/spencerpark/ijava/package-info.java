/** IJava's kernel under its old name, as far as notebooks use it. */
@NullMarked
package io.github.spencerpark.ijava;

import org.jspecify.annotations.NullMarked;
