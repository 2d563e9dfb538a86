package jdk.jshell;

import com.sun.tools.javac.parser.ParserFactory;
import com.sun.tools.javac.parser.ScannerFactory;
import com.sun.tools.javac.util.Context;

/** Makes parsers of cells for a compiler that parses classes otherwise. */
final class CellParserFactory extends ReplParserFactory {
  private CellParserFactory(Context context) {
    super(context, false);
  }

  /** A parser of this text; the compiler keeps its own factory. */
  static CellParser parser(Context context, String text) {
    ParserFactory own = ParserFactory.instance(context);
    register(context, null);
    CellParserFactory factory = new CellParserFactory(context); // registers itself
    register(context, null);
    register(context, own);
    return new CellParser(factory, ScannerFactory.instance(context).newScanner(text, false));
  }

  private static void register(Context context, ParserFactory factory) {
    context.put(parserFactoryKey, factory);
  }
}
