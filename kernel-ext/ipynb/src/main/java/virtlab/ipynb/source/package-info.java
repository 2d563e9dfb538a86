/** The course's notebook sources: one text per notebook, in which German stands beside English. */
@NullMarked
package virtlab.ipynb.source;

import org.jspecify.annotations.NullMarked;
