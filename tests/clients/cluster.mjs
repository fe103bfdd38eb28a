// Two processes of the service on one PostgreSQL. One is killed in the middle of sending; the other goes on.
//
//   node cluster.mjs <LdRoi.Bot.dll> [--people 600] [--keep]
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { check, run } from "./checks.mjs";
import { PostgreSql } from "./postgresql.mjs";
import { freePort, Service } from "./service.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true, options: { people: { type: "string", default: "600" }, keep: { type: "boolean", default: false } },
});
const program = resolve(positionals[0] ?? "");
const people = Number(options.people);
if (!existsSync(program) || positionals.length !== 1 || !(people >= 100)) {
  console.error("Usage: node cluster.mjs <LdRoi.Bot.dll> [--people 600] [--keep]");
  process.exit(2);
}

/** Check-in and patience (15 s), the next tick (60 s), and something for a slow machine. */
const TAKEN_OVER_WITHIN_MS = 100_000;
/** The lease of what was held at the kill (120 s) comes on top. */
const DONE_WITHIN_MS = 300_000;

const folder = mkdtempSync(join(tmpdir(), "ldroi-cluster-"));
const postgreSql = new PostgreSql();
const env = { Storage__Provider: "PostgreSql", ConnectionStrings__Bot: postgreSql.connectionString };

/** Both processes live at this moment when they start; from there their clocks flow. */
function setClocks(services, instant) {
  const seconds = Math.round((instant - Date.now()) / 1000);
  const [days, rest] = [Math.floor(seconds / 86_400), seconds % 86_400];
  const text = `${days}.${new Date(rest * 1000).toISOString().slice(11, 19)}`;
  for (const service of services) {
    mkdirSync(join(service.folder, "data", "simulator"), { recursive: true });
    writeFileSync(join(service.folder, "data", "simulator", "clock.txt"), text);
  }
}

/** A Wednesday some days ahead, so that the clocks only move forward; the hour is UTC. */
function wednesday(hour, minute) {
  const date = new Date(Date.now() + 3 * 86_400_000);
  while (date.getUTCDay() !== 3) date.setUTCDate(date.getUTCDate() + 1);
  date.setUTCHours(hour, minute, 0, 0);
  return date.getTime();
}

function importPeople(service) {
  const file = join(folder, "people.csv");
  const rows = Array.from({ length: people }, (_, number) => `p${number}@cluster.example,Person ${number},Cluster`);
  writeFileSync(file, ["email,name,team", ...rows].join("\n") + "\n");
  execFileSync("dotnet", [program, "import", "people", file], {
    cwd: service.folder, env: { ...process.env, ...env, ASPNETCORE_ENVIRONMENT: "Development" }, stdio: "ignore",
  });
}

const buttonsOf = (message) => new Map([...message.html.matchAll(/data-verb="([^"]+)" data-token="([^"]+)"/g)].map(([, verb, token]) => [verb, token]));

async function planScan(service, day) {
  const { people: known } = await service.get("/simulator/organisation");
  const professional = known.find((person) => person.role === "L&D").id;
  const [[team]] = postgreSql.query(`SELECT "Id" FROM teams WHERE "NameKey" = 'cluster'`);
  await service.post(`/simulator/people/${professional}/messages`, { text: "new scan" });
  const form = (await service.get(`/simulator/people/${professional}/chat`)).messages.at(-1);
  const press = (message, verb, inputs = {}) => service.post(`/simulator/people/${professional}/presses`, {
    message: message.id, verb, token: buttonsOf(message).get(verb), inputs,
  });
  const preview = await press(form, "scan.preview", {
    name: "Cluster", teams: team, starts_on: day, ends_on: new Date(Date.parse(day) + 20 * 86_400_000).toISOString().slice(0, 10),
    send_at: "09:30", questions: "3",
  });
  const planned = await press(preview, "scan.start");
  check("a scan of everybody is planned", buttonsOf(planned).has("campaign.open"), planned.html);
}

/** How often each delivery's card stands in the chats of a process: what its people received. */
function received(service) {
  const times = new Map();
  const file = join(service.folder, "data", "simulator", "transcript.jsonl");
  for (const line of existsSync(file) ? readFileSync(file, "utf8").split("\n") : []) {
    const token = parsed(line)?.line?.card?.actions?.find((action) => action.verb === "scan.answer")?.token;
    if (token) times.set(subject(token), (times.get(subject(token)) ?? 0) + 1);
  }
  return times;
}

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Which delivery a button is about: the token's layout is version, key, kind, subject. */
function subject(token) {
  const bytes = Buffer.from(token, "base64url");
  return bytes.subarray(3 + bytes[2], 19 + bytes[2]).toString("hex");
}

async function until(holds, limitMs) {
  const began = performance.now();
  while (!holds()) {
    if (performance.now() - began > limitMs) return null;
    await pause(20);
  }
  return Math.round(performance.now() - began);
}

run(async () => {
  await postgreSql.start();
  const services = [];
  for (const name of ["one", "two"]) services.push(new Service(program, join(folder, name), await freePort(), env));
  const [one, two] = services;

  setClocks(services, wednesday(5, 0));
  await one.start();
  importPeople(one);
  await planScan(one, new Date(wednesday(5, 0)).toISOString().slice(0, 10));
  await one.stop();

  const scan = `"CampaignId" = (SELECT "Id" FROM campaigns WHERE "Name" = 'Cluster')`;
  const before = received(one).size;
  setClocks(services, wednesday(11, 0));
  await Promise.all(services.map((service) => service.start()));
  const sent = () => services.map((service) => received(service).size - (service === one ? before : 0));
  const began = await until(() => Math.max(...sent()) >= people / 10, 120_000);
  const victim = sent()[0] >= sent()[1] ? one : two;
  const survivor = victim === one ? two : one;
  await victim.kill();
  const atKill = received(victim).size;
  const [[left]] = postgreSql.query(`SELECT count(*) FROM deliveries WHERE ${scan} AND "State" IN ('Planned', 'Claimed', 'Sending')`);
  check(`one is killed in the middle of sending (${left} left)`, began !== null && Number(left) > 0, `${sent()}`);
  const [[underWay]] = postgreSql.query(`SELECT count(*) FROM deliveries WHERE ${scan} AND "State" = 'Sending'`);
  const quiet = received(survivor).size;
  const takenOver = await until(() => received(survivor).size > quiet, TAKEN_OVER_WITHIN_MS);
  check(`the other goes on within a check-in and a tick (${takenOver} ms)`, takenOver !== null);

  const open = () => Number(postgreSql.query(`SELECT count(*) FROM deliveries WHERE ${scan} AND "State" IN ('Planned', 'Claimed', 'Sending') AND "DueAt" < '${new Date(wednesday(12, 0)).toISOString()}'`)[0][0]);
  const done = await until(() => open() === 0, DONE_WITHIN_MS);
  check(`nothing is held for longer than its lease (${done} ms)`, done !== null, `${open()} left`);

  const all = new Map();
  for (const service of services) for (const [id, times] of received(service)) all.set(id, (all.get(id) ?? 0) + times);
  const due = postgreSql.query(`SELECT replace("Id"::text, '-', ''), "State", "Attempts" FROM deliveries WHERE ${scan} AND "DueAt" < '${new Date(wednesday(12, 0)).toISOString()}'`);
  check("everybody has a delivery", due.length === people, `${due.length}`);
  const lost = due.filter(([id]) => !all.has(id));
  check("everybody has the card", lost.length === 0, `${lost.length} of ${people} have not`);
  const doubled = [...all.values()].filter((times) => times > 1).length;
  check(`nobody has it twice but who was being sent to at the kill (${doubled} of ${underWay})`, doubled <= Number(underWay) && [...all.values()].every((times) => times <= 2), `${doubled}`);
  const unrecorded = due.filter(([id, , attempts]) => (all.get(id) ?? 0) > Number(attempts));
  check("no card without a recorded attempt", unrecorded.length === 0, JSON.stringify(unrecorded));
  check("both took part", atKill > (victim === one ? before : 0) && received(survivor).size > quiet);
  check("the other stops in time", (await survivor.stop()).code === 0);
  if (options.keep) console.log(`       kept ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
});
