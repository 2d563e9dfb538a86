package virtlab.ipynb.source;

import java.util.List;

/** A piece of a source from which one cell of each notebook is made. */
sealed interface Part {
  /** The source's line on which it begins, counted from 1. */
  int line();

  /** A text in both languages. */
  record Text(int line, String german, String english) implements Part {}

  /** A code cell, the same in both languages. */
  record Code(int line, String id, List<String> tags, String source) implements Part {}
}
