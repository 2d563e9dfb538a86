package virtlab.kernel.interpreter;

/**
 * One cell to run.
 *
 * @param token names the request; late output of threads that the cell started carries it
 * @param cellId the front end's id of the cell, empty if it told none
 * @param executionCount the number shown as In[n]
 * @param code the source, magics included
 * @param silent nothing is shown, counted or remembered
 * @param remembered the cell counts as part of the notebook (store_history)
 * @param allowStdin whether the cell may ask the reader for input
 */
public record CellRequest(
    String token,
    String cellId,
    int executionCount,
    String code,
    boolean silent,
    boolean remembered,
    boolean allowStdin) {}
