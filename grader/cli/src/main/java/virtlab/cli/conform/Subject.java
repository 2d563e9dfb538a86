package virtlab.cli.conform;

import virtlab.cli.jupyter.KernelCommand;

/**
 * A kernel to be examined.
 *
 * @param name its name in the table
 * @param version of its package; empty to take what it says of itself
 * @param command how it is started and interrupted
 * @param language of its cells, as its kernelspec says
 * @param slack how many times slower than a check asks an answer may be: 1, but more on a machine
 *     that does other work beside
 */
record Subject(String name, String version, KernelCommand command, String language, int slack) {}
