package virtlab.cli.run;

/**
 * A cell that failed and was not allowed to.
 *
 * @param number counted from 1 over the code cells
 * @param id the cell's id
 * @param source its code
 * @param error the exception's class and message
 * @param traceback what the reader sees, without colours
 */
public record CellFailure(int number, String id, String source, String error, String traceback) {}
