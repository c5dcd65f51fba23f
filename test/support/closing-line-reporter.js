/** Ends a run with one plain line of counts, so that a run which found no test is visible at a glance. */
class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    // A file that could not even be loaded has no failed test in it, but has failed all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
    // Jest's own summary comes after the reporters; this is to be the very last line.
    process.once("exit", () => process.stdout.write(`\n${line}\n`));
  }
}

module.exports = ClosingLineReporter;
