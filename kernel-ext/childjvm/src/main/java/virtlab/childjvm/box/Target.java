package virtlab.childjvm.box;

/**
 * What the box holds.
 *
 * @param contract the contract's class name
 * @param solution the student's class
 * @param instance whether it implements the contract; else it has static methods of that form
 */
public record Target(String contract, String solution, boolean instance) {}
