package virtlab.judge;

/**
 * A test that a suite plans; known before anything of the student's runs.
 *
 * @param id stable name: class and method, for example {@code FirstFitTests.placesInListOrder}
 * @param title what it asks for, in the current language
 * @param hint what to look at when it fails; may be empty
 * @param hidden whether students see only its verdict
 * @param max its points
 */
public record PlannedTest(String id, String title, String hint, boolean hidden, int max) {}
