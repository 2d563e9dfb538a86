package io.github.spencerpark.ijava;

/** Where notebooks find the kernel. */
public final class IJava {
  private IJava() {}

  /** The kernel that runs this notebook. */
  public static JavaKernel getKernelInstance() {
    return JavaKernel.instance();
  }
}
