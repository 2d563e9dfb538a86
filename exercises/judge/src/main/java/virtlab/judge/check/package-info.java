/** The judge as a notebook sees it. */
@NullMarked
package virtlab.judge.check;

import org.jspecify.annotations.NullMarked;
