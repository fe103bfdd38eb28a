// Imports a large organisation again and again, on SQLite and on PostgreSQL: counts, memory, repetition, interruption.
//
//   node import.mjs <LdRoi.Bot.dll> [--rows 100000] [--seed 4711]
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { check, run } from "./checks.mjs";
import { address, TEAMS, writePeople } from "./people.mjs";
import { Postgres } from "./postgres.mjs";
import { freePort, Service } from "./service.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true, options: { rows: { type: "string", default: "100000" }, seed: { type: "string" } },
});
const program = resolve(positionals[0] ?? "");
const rows = Number(options.rows);
const seed = Number(options.seed ?? Date.now() % 1_000_000);
if (!existsSync(program) || positionals.length !== 1 || !(rows >= 70_000) || !Number.isInteger(seed)) {
  console.error("Usage: node import.mjs <LdRoi.Bot.dll> [--rows 100000] [--seed 4711]");
  process.exit(2);
}

// Measured are 215 to 274 MB; a collector that comes a little later is no failure.
const MEMORY_MB = 300;
const FEW = 1_000;
const [MOVED, SWAPPED, MISSING, BAD] = [[20_000, 21_000], [30_000, 31_000], [50_000, 55_000], [60_000, 62_000]];
const within = (n, [from, to]) => n >= from && n < to;
const many = (n) => n.toLocaleString("en-US");

const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** Runs a verb to its end. With a signal: sends it when so many rows are written. */
async function verb(database, args, { input, signal, at } = {}) {
  const began = performance.now();
  const child = spawn("dotnet", [program, ...args], {
    env: { ...process.env, ASPNETCORE_ENVIRONMENT: "Development", ...database.settings }, stdio: ["pipe", "pipe", "pipe"],
  });
  running.add(child);
  const ended = new Promise((done) => child.once("close", (code) => done(code)));
  child.stdin.on("error", () => {}); // It may end before it has read everything.
  if (input) createReadStream(input).pipe(child.stdin);
  else child.stdin.end();
  let [output, error, peak] = ["", "", 0];
  child.stderr.on("data", (text) => (error += text));
  child.stdout.on("data", (text) => {
    output += text;
    if (signal && output.includes(`${many(at)} rows …`)) child.kill(signal);
  });
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 20);
  const code = await ended;
  clearInterval(watch);
  running.delete(child);
  return { code, output, error, peak: Math.round(peak / 1024), seconds: ((performance.now() - began) / 1000).toFixed(1) };
}

/** VmHWM: the most that was ever resident, in kB. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const summary = ({ output }) => /^Imported: .*$/m.exec(output)?.[0] ?? output.slice(-300);
const told = ({ seconds, peak }) => `(${seconds} s, ${peak} MB at most)`;
const expected = (added, updated, unchanged, deactivated, out, teams) =>
  `Imported: ${[added, updated, unchanged, deactivated].map(many).map((n, i) => `${n} ${["added", "updated", "unchanged", "deactivated"][i]}`).join(", ")}, ${many(out)} rows left out, ${many(teams)} teams added.`;

function imported(what, result, wanted) {
  check(`${what} ${told(result)}`, result.code === 0 && summary(result) === wanted, `${result.code} ${summary(result)} ${result.error.slice(0, 300)}`);
  check(`${what}: no more than ${MEMORY_MB} MB`, result.peak > 0 && result.peak <= MEMORY_MB, `${result.peak} MB`);
}

const PEOPLE = `select p."Email", p."Name", t."Name", p."ManagerEmailKey", p."TeamsAadObjectId", p."SlackUserId", p."LeftAt", p."Role"
  from people p join teams t on t."Id" = p."TeamId" order by p."SlackUserId"`;
const digest = (database) => createHash("sha256").update(database.query(PEOPLE)).digest("hex");
const count = (database, where) => Number(database.query(`select count(*) from people where ${where}`));

async function story(name, database, files, signals) {
  // Drawn before anything is waited for: the stories run side by side, and the seed decides all the same.
  const stops = signals.map((signal) => ({ signal, at: 10_000 * (1 + Math.floor(random() * (rows / 10_000 - 2))) }));
  await verb(database, ["migrate"]);
  const first = await verb(database, ["import", "people", files.one]);
  imported(`${name}: ${many(rows)} people`, first, expected(rows, 0, 0, 0, 0, TEAMS));
  check(`${name}: no escape codes in a pipe`, !first.output.includes("\u001b"));
  const before = digest(database);

  imported(`${name}: the same file again changes nothing`, await verb(database, ["import", "people", files.one]), expected(0, 0, rows, 0, 0, 0));

  for (const { signal, at } of stops) {
    const stopped = await verb(database, ["import", "people", files.two, "--skip-bad-rows", "--deactivate-missing"], { signal, at });
    const said = signal === "SIGKILL" ? stopped.code === null : stopped.code === 130 && stopped.error.trim() === "Stopped. Nothing was written.";
    check(`${name}: ${signal} after ${many(at)} rows ends it`, said, `${stopped.code} ${stopped.error} ${stopped.output.slice(-200)}`);
    check(`${name}: ${signal} leaves nothing of the file`, digest(database) === before);
  }

  const second = await verb(database, ["import", "people", files.two, "--skip-bad-rows", "--deactivate-missing"]);
  imported(`${name}: a reorganisation`, second, expected(0, rows - 7_000, 0, 5_000, 2_000, 0));
  check(`${name}: new addresses by id`, count(database, `"EmailKey" like 'new.%' and "Version" > 0`) === FEW);
  check(`${name}: swapped addresses`, count(database, `"SlackUserId" = 'U000030000' and "Email" = '${address(30_001)}'`) === 1);
  check(`${name}: bad rows are counted in all`, second.error.includes("… and 1,950 more, 2,000 in all."), second.error.slice(-200));

  imported(`${name}: back to the first file`, await verb(database, ["import", "people", files.one]), expected(0, rows - 2_000, 2_000, 0, 0, 0));
  check(`${name}: and everybody is as before`, digest(database) === before);
}

/** Somebody types while the file is written: how long they wait at most. */
async function beside(folder, files) {
  const service = new Service(program, join(folder, "beside"), await freePort());
  await service.start();
  const [person] = (await service.get("/simulator/organisation")).people;
  let [longest, answered, importing] = [0, 0, true];
  const typing = (async () => {
    while (importing) {
      const began = performance.now();
      // Every turn is a transaction that may write, so it waits for the writer.
      await service.post(`/simulator/people/${person.id}/messages`, { text: "help" });
      longest = Math.max(longest, performance.now() - began);
      answered++;
      await pause(100);
    }
  })();
  const settings = { ConnectionStrings__Bot: `Data Source=${service.database}` };
  const result = await verb({ settings }, ["import", "people", files.one]);
  importing = false;
  await typing;
  check(`people are answered while the file is written (${answered} times, ${(longest / 1000).toFixed(1)} s at most; import ${result.seconds} s)`,
    result.code === 0 && answered > 1 && longest < 15_000, result.error);
  await service.stop();
}

// mulberry32
let dice = seed;
function random() {
  dice = (dice + 0x6d2b79f5) | 0;
  let t = Math.imul(dice ^ (dice >>> 15), 1 | dice);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

run(async () => {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "ldroi-import-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  console.log(`import: seed ${seed}, ${rows} rows, ${folder}`);
  const files = { few: join(folder, "few.csv"), one: join(folder, "one.csv"), two: join(folder, "two.csv") };
  writePeople(files.few, FEW);
  writePeople(files.one, rows);
  writePeople(files.two, rows, {
    email: (n) => (within(n, MOVED) ? `new.${n}@example.com` : within(n, SWAPPED) ? address(n ^ 1) : address(n)),
    team: (n) => (n + 37) % TEAMS,
    skip: (n) => within(n, MISSING),
    bad: (n) => within(n, BAD),
  });

  const sqlite = (name) => {
    const file = join(folder, `${name}.db`);
    const query = (sql) => execFileSync("sqlite3", ["-readonly", file, sql], { encoding: "utf8", maxBuffer: 1 << 26 });
    return { settings: { Storage__Provider: "Sqlite", ConnectionStrings__Bot: `Data Source=${file}` }, query };
  };
  const piped = sqlite("piped");
  await verb(piped, ["migrate"]);
  const dash = await verb(piped, ["import", "people", "-"], { input: files.few });
  check("a pipe is read as -", dash.code === 0 && summary(dash).startsWith(`Imported: ${many(FEW)} added`), dash.error);
  const again = await verb(piped, ["import", "people", "/dev/stdin"], { input: files.few });
  check("a pipe is read as /dev/stdin", again.code === 0 && summary(again).includes(`${many(FEW)} unchanged`), again.error);

  await beside(folder, files);
  const stories = [story("SQLite", sqlite("people"), files, ["SIGINT", "SIGTERM", "SIGKILL"])];
  if (Postgres.programs === null) {
    check("PostgreSQL is installed", process.env.CI !== "true", "apt-get install postgresql");
  } else {
    const postgres = new Postgres();
    await postgres.start();
    const settings = { Storage__Provider: "PostgreSql", ConnectionStrings__Bot: postgres.create("people") };
    stories.push(story("PostgreSQL", { settings, query: (sql) => postgres.query("people", sql) }, files, ["SIGINT", "SIGKILL"]));
  }
  await Promise.all(stories);
  console.log(`after ${Math.round((performance.now() - began) / 1000)} s`);
});
