/** The gradebook as files: for a spreadsheet, a program, a build server and a person. */
@NullMarked
package virtlab.engine.report;

import org.jspecify.annotations.NullMarked;
