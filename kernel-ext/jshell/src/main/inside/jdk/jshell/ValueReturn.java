package jdk.jshell;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.List;

/**
 * Returns the value of a block's last call, once the compiler knows that the call has one: {@code
 * f(); return null;} becomes {@code return f();}.
 */
final class ValueReturn implements TaskListener {
  private final Context context;
  private final String className;
  private boolean done;

  ValueReturn(Context context, String className) {
    this.context = context;
    this.className = className;
  }

  boolean done() {
    return done;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() != TaskEvent.Kind.ANALYZE
        || event.getTypeElement() == null
        || !event.getTypeElement().getSimpleName().contentEquals(className)) {
      return;
    }
    for (JCTree definition : ((JCCompilationUnit) event.getCompilationUnit()).defs) {
      if (definition instanceof JCClassDecl block) {
        for (JCTree member : block.defs) {
          if (member instanceof JCMethodDecl method && Util.isDoIt(method.name)) {
            returnValue(method);
          }
        }
      }
    }
  }

  private void returnValue(JCMethodDecl method) {
    List<JCStatement> all = method.body.stats.reverse();
    if (all.tail.head instanceof JCExpressionStatement call
        && !call.expr.type.hasTag(TypeTag.VOID)) {
      JCStatement end = TreeMaker.instance(context).at(call.pos).Return(call.expr);
      method.body.stats = all.tail.tail.prepend(end).reverse();
      done = true;
    }
  }
}
