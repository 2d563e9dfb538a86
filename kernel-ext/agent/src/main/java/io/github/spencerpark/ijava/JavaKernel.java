package io.github.spencerpark.ijava;

import io.github.spencerpark.ijava.magics.MavenResolver;
import io.github.spencerpark.jupyter.kernel.JupyterIO;
import io.github.spencerpark.jupyter.kernel.comm.CommManager;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.List;
import org.jspecify.annotations.Nullable;
import virtlab.agent.Evaluator;
import virtlab.display.Display;

/** The kernel as a notebook's code asks it, see {@code getKernelInstance()}. */
public final class JavaKernel {
  private static final JavaKernel INSTANCE = new JavaKernel();

  private final Renderer renderer = new Renderer();
  private final Magics magics = new Magics();
  private final MavenResolver mavenResolver = new MavenResolver();
  private final JupyterIO io = new JupyterIO();
  private final CommManager commManager = new CommManager();

  private JavaKernel() {}

  /** The one kernel of this process. */
  public static JavaKernel instance() {
    return INSTANCE;
  }

  /** Adds what matches to the class path. */
  public void addToClasspath(String glob) throws Exception {
    Evaluator.current().addToClassPath(List.of(glob));
  }

  /** The magics that this notebook has registered. */
  public Magics getMagics() {
    return magics;
  }

  /** Libraries from Maven repositories. */
  public MavenResolver getMavenResolver() {
    return mavenResolver;
  }

  /** The comms of this notebook. */
  public CommManager getCommManager() {
    return commManager;
  }

  /** The streams of this notebook. */
  public JupyterIO getIO() {
    return io;
  }

  /** How values are shown. */
  public Renderer getRenderer() {
    return renderer;
  }

  /** Shows data. */
  public void display(DisplayData data) {
    Display.display(data);
  }

  /** Runs code and returns its value itself. */
  public @Nullable Object evalRaw(String code) throws Exception {
    return Evaluator.current().eval(code);
  }

  /** Runs code and returns its value as it is shown; null for none. */
  public @Nullable DisplayData eval(String code) throws Exception {
    Object value = evalRaw(code);
    return value == null ? null : renderer.render(value);
  }
}
