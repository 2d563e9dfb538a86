package jdk.jshell;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import jdk.jshell.TaskFactory.CompileTask;
import virtlab.jshell.Part;

/** Infers the types of variables that are written without one; empty if one cannot be written. */
final class Inference implements TaskFactory.Worker<CompileTask, Optional<List<String>>> {
  private final List<Part.Variable> variables;

  Inference(List<Part.Variable> variables) {
    this.variables = variables;
  }

  @Override
  public Optional<List<String>> withTask(CompileTask task) {
    Map<String, Type> types = new HashMap<>();
    Iterable<? extends CompilationUnitTree> units = task.task.parse();
    task.task.analyze();
    for (CompilationUnitTree unit : units) {
      collect((JCCompilationUnit) unit, types);
    }
    boolean wrong =
        task.diagnostics.getDiagnostics().stream()
            .anyMatch(found -> found.getKind() == Diagnostic.Kind.ERROR);
    List<String> written = new ArrayList<>();
    for (Part.Variable variable : variables) {
      Type type = types.get(variable.name());
      if (wrong || type == null || !canBeWritten(type)) {
        return Optional.empty();
      }
      written.add(type.toString());
    }
    return Optional.of(written);
  }

  private static void collect(JCCompilationUnit unit, Map<String, Type> types) {
    for (JCTree definition : unit.defs) {
      if (definition instanceof JCClassDecl block) {
        for (JCTree member : block.defs) {
          if (member instanceof JCMethodDecl method && Util.isDoIt(method.name)) {
            collect(method.body, types);
          }
        }
      }
    }
  }

  private static void collect(JCBlock body, Map<String, Type> types) {
    for (JCStatement statement : body.stats) {
      if (statement instanceof JCVariableDecl variable && variable.sym != null) {
        types.put(variable.name.toString(), variable.sym.type);
      }
    }
  }

  /** Whether the type has a name that means the same anywhere: no capture, no local class. */
  private static boolean canBeWritten(Type type) {
    if (type.isPrimitive()) {
      return true;
    }
    if (type.hasTag(TypeTag.ARRAY)) {
      return canBeWritten(((Type.ArrayType) type).elemtype);
    }
    if (type.hasTag(TypeTag.WILDCARD)) {
      Type bound = ((Type.WildcardType) type).type;
      return canBeWritten(bound);
    }
    return type.hasTag(TypeTag.CLASS)
        && !type.isCompound()
        && type.tsym instanceof ClassSymbol symbol
        && !symbol.name.isEmpty()
        && !symbol.isDirectlyOrIndirectlyLocal()
        && (type.getEnclosingType().hasTag(TypeTag.NONE)
            || canBeWritten(type.getEnclosingType()))
        && type.getTypeArguments().stream().allMatch(Inference::canBeWritten);
  }
}
