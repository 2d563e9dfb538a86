/** JupyterLab around the kernel: its environment, the kernelspec, the reader's work folder. */
@NullMarked
package virtlab.cli.jupyter;

import org.jspecify.annotations.NullMarked;
