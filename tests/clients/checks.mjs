// Counts what held and what did not, and ends with the line that .ci/run adds up.
let passed = 0;
let failed = 0;

export function check(what, holds, detail = "") {
  if (holds) passed++;
  else failed++;
  console.log(`${holds ? "  ok  " : " FAIL "} ${what}${holds || detail === "" ? "" : ": " + detail}`);
  return holds;
}

export function end() {
  console.log(`${passed} passed, ${failed} failed, 0 skipped`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

/** An error that stopped the script counts as a failure too. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    check("the script came to its end", false, error.stack ?? String(error));
  }
  end();
}
