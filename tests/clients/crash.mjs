// Kills the real service again and again while people answer, and looks whether anything acknowledged is missing.
//
//   node crash.mjs <LdRoi.Bot.dll> [--cycles 25] [--seed 4711] [--keep]
//
// The seed decides when to kill and what is answered; what the machine does in between it cannot decide.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { check, run } from "./checks.mjs";
import { freePort, Refused, Service } from "./service.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { cycles: { type: "string", default: "25" }, seed: { type: "string" }, keep: { type: "boolean", default: false } },
});
const program = resolve(positionals[0] ?? "");
const cycles = Number(options.cycles);
const seed = Number(options.seed ?? Date.now() % 1_000_000);
if (!existsSync(program) || positionals.length !== 1 || !(cycles >= 1) || !Number.isInteger(seed)) {
  console.error("Usage: node crash.mjs <LdRoi.Bot.dll> [--cycles 25] [--seed 4711] [--keep]");
  process.exit(2);
}

const KILL_AFTER_MS = [50, 500];
const WARM_WITHIN_MS = 10_000;
const STOP_WITHIN_MS = 15_000;
const VALUES = ["1", "2", "3", "4", "5", "x"];
const STORED_AS = new Map([["x", "DoesNotApply"], ["skip", "Skipped"]]);
const SAVED = /Saved\. Thank you|Bewaard\. Dank je wel/;
const SKIPPED = /<h3[^>]*>(Skipped|Overgeslagen)<\/h3>/;
const SAVED_PART = /<p class="text good">/;
/** The kinds of subject that a button of an arriving card can have. */
const NAMES_A_DELIVERY = new Set(["scan", "checkin", "habit-day"]);
const NAMES_A_HABIT = new Set(["habit", "habit-place"]);

// mulberry32
let dice = seed;
function random() {
  dice = (dice + 0x6d2b79f5) | 0;
  let t = Math.imul(dice ^ (dice >>> 15), 1 | dice);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (n) => Math.floor(random() * n);
const between = ([low, high]) => low + below(high - low + 1);
const oneOf = (list) => list[below(list.length)];

// ---- What the clients know -----------------------------------------------------------------------------------------

/** By person, scan and item: what was sent, oldest first, and which of it was acknowledged. */
const ledger = new Map();
let acknowledged = 0;
let sequence = 0;
let ownFile = null;

/** An item that was left open comes back on a later card of the same scan; the day until which one can answer tells the scan. */
const keyOf = (card, item) => [card.person, card.until, item].join(" ");

function sent(card, answers) {
  const entry = { sequence: ++sequence, answers, card, acknowledged: false };
  for (const [item, value] of Object.entries(answers)) {
    const key = keyOf(card, item);
    if (!ledger.has(key)) ledger.set(key, { delivery: card.delivery, item, sends: [] });
    ledger.get(key).sends.push({ value, entry });
  }
  return entry;
}

/** Written down and on disk before the client goes on: this is what must be found again. */
function acknowledge(entry) {
  if (entry.acknowledged) return;
  entry.acknowledged = true;
  for (const [item, value] of Object.entries(entry.answers)) {
    const { person, delivery } = entry.card;
    writeSync(ownFile, JSON.stringify({ person, delivery, item, sequence: entry.sequence, value }) + "\n");
    acknowledged++;
  }
  fsyncSync(ownFile);
}

const isAcknowledgedAnswer = (send) => send.entry.acknowledged && send.value !== "skip";

/** Another value than any that may be stored now, so that each acknowledged one is a change that can be counted. */
function fresh(card, item) {
  const sends = ledger.get(keyOf(card, item))?.sends ?? [];
  // A skip leaves what was stored before it: from there on everything may be what is stored now.
  const last = sends.findLastIndex(isAcknowledgedAnswer);
  const possible = new Set(sends.slice(Math.max(0, last)).map((send) => send.value));
  const free = VALUES.filter((value) => !possible.has(value));
  return oneOf(free.length > 0 ? free : VALUES);
}

// ---- Cards, as the page gets them ----------------------------------------------------------------------------------

function read(person, message) {
  const html = message.html ?? "";
  const buttons = new Map([...html.matchAll(/data-verb="([^"]+)" data-token="([^"]+)"/g)].map(([, verb, token]) => [verb, token]));
  const token = buttons.get("scan.answer") ?? buttons.get("scan.reopen");
  return {
    person, html, buttons, line: message.id, delivery: token ? about(token).subject : null,
    until: /(?:You can answer until|Je kunt antwoorden tot en met) ([^<]+)\.</.exec(html)?.[1],
    items: [...html.matchAll(/data-input="([^"]+)"/g)].map(([, item]) => item),
  };
}

/** What a button is about: the token's layout is version, key, kind, subject. */
function about(token) {
  const bytes = Buffer.from(token, "base64url");
  const at = 3 + bytes[2];
  return { kind: bytes.toString("latin1", 3, at), subject: bytes.toString("hex", at, at + 16) };
}

const guid = (text) => text.replaceAll("-", "").toLowerCase();

async function press(service, card, verb, inputs = {}) {
  const message = await service.post(`/simulator/people/${card.person}/presses`, {
    message: card.line, verb, token: card.buttons.get(verb), inputs,
  });
  return read(card.person, message);
}

// ---- Load ----------------------------------------------------------------------------------------------------------

let refusals = 0;
/** By person: what was under way when the service died. */
const unanswered = new Map();

/** One person at work: answers, reopens, answers anew, in full or in part; now and then skips. Ends when the service does. */
async function answerOn(service, person, signal) {
  try {
    await again(service, person);
    while (!signal.stopped) {
      const { messages } = await service.get(`/simulator/people/${person}/chat`);
      const cards = messages.filter((message) => message.from === "bot").map((message) => read(person, message)).filter((card) => card.delivery);
      if (cards.length === 0) return;
      // Mostly the newest card; an older one can be changed just as well.
      let card = random() < 0.7 ? cards.at(-1) : oneOf(cards);
      if (!card.buttons.has("scan.answer")) card = await press(service, card, "scan.reopen");
      if (card.buttons.has("scan.answer")) await send(service, card);
    }
  } catch (error) {
    // The service is gone, or on its way out: what it did not acknowledge, it did not promise.
    if (error instanceof Refused && !signal.stopped) {
      refusals++;
      console.log(`       refused: ${error.message}`);
    } else if (!(error instanceof Refused) && !(error instanceof TypeError)) {
      throw error;
    }
  }
}

async function send(service, card) {
  if (random() < 0.05) {
    await post(service, sent(card, Object.fromEntries(card.items.map((item) => [item, "skip"]))), "scan.skip");
    return;
  }
  const some = card.items.filter(() => random() < 0.7);
  const items = some.length > 0 ? some : card.items;
  await post(service, sent(card, Object.fromEntries(items.map((item) => [item, fresh(card, item)]))), "scan.answer");
}

async function post(service, entry, verb) {
  const { card } = entry;
  unanswered.set(card.person, { entry, verb });
  const reply = await press(service, card, verb, verb === "scan.answer" ? entry.answers : {});
  unanswered.delete(card.person);
  const taken = verb === "scan.skip" ? SKIPPED.test(reply.html) : SAVED.test(reply.html) || SAVED_PART.test(reply.html);
  if (taken) acknowledge(entry);
}

/** After a crash the person still has the card on screen: presses the same again, or changes their mind first. */
async function again(service, person) {
  const before = unanswered.get(person);
  if (!before) return;
  unanswered.delete(person);
  if (before.verb === "scan.skip") return;
  if (random() < 0.5) await post(service, before.entry, before.verb);
  else await send(service, before.entry.card);
}

/** The page's stream of changes: it must not hold up the end of the service. */
async function listen(service) {
  try {
    const response = await fetch(service.url + "/simulator/events");
    for await (const _ of response.body);
  } catch {
    // Ends with the service.
  }
}

async function advance(service, signal) {
  try {
    await service.post("/simulator/clock", { advance: "P1D" });
  } catch (error) {
    if (error instanceof Refused && !signal.stopped) throw error;
  }
}

async function underLoad(service, people, then) {
  const signal = { stopped: false };
  const work = [listen(service), ...people.map((person) => answerOn(service, person, signal))];
  // A process that has just started is slow at first: the moment is counted from the first answer it took.
  const before = acknowledged;
  for (const limit = performance.now() + WARM_WITHIN_MS; acknowledged === before && performance.now() < limit;) await pause(5);
  // New cards go out at the same time.
  if (random() < 0.6) work.push(advance(service, signal));
  await pause(between(KILL_AFTER_MS));
  signal.stopped = true;
  const result = await then();
  await Promise.all(work);
  return result;
}

/** A first start that is killed while it makes the demo: the next one must show the same demo as an undisturbed one. */
async function killFirstStart(whole) {
  const folder = mkdtempSync(join(tmpdir(), "ldroi-first-"));
  const service = new Service(program, folder, await freePort());
  service.spawn();
  for (const limit = performance.now() + 30_000; performance.now() < limit && !hasAnswers(service); await pause(20));
  await service.kill();
  await service.start();
  const demo = await service.get("/simulator/organisation");
  await service.stop();
  const look = ({ isDemo, people }) => JSON.stringify([isDemo, people.map((person) => [person.name, person.role, person.unread])]);
  check("a first start that was killed half-way is made good by the next", look(demo) === look(whole), look(demo).slice(0, 300));
  rmSync(folder, { recursive: true, force: true });
}

function hasAnswers(service) {
  try {
    return rows(["-readonly", service.database, "select 1 as one from answers limit 1"]).length > 0;
  } catch {
    return false; // No file yet, no table yet, or busy.
  }
}

/** A scan of everybody, long enough for as many days as the clock will move. */
async function planScan(service, organisation) {
  const professional = organisation.people.find((person) => person.role === "L&D");
  await service.post(`/simulator/people/${professional.id}/messages`, { text: "new scan" });
  const { messages } = await service.get(`/simulator/people/${professional.id}/chat`);
  const form = read(professional.id, messages.at(-1));
  const team = /data-input="teams"[^]*?value="([^"]+)"/.exec(form.html)[1];
  const startsOn = /name="[^"]+-starts_on"[^>]* value="([^"]+)"/.exec(form.html)[1];
  const endsOn = new Date(Date.parse(startsOn) + 85 * 86_400_000).toISOString().slice(0, 10);
  const preview = await press(service, form, "scan.preview", {
    name: "Crash", teams: team, starts_on: startsOn, ends_on: endsOn, send_at: "09:30", questions: "3",
  });
  const planned = await press(service, preview, "scan.start");
  check("a scan of everybody is planned", planned.buttons.has("campaign.open"), planned.html);
}

// ---- What is stored ------------------------------------------------------------------------------------------------

/** Reads a copy, so that looking changes nothing: neither the file nor its journal. */
function query(service, folder, sql) {
  const copy = join(folder, "copy.db");
  for (const suffix of ["", "-wal"]) {
    rmSync(copy + suffix, { force: true });
    if (existsSync(service.database + suffix)) copyFileSync(service.database + suffix, copy + suffix);
  }
  rmSync(copy + "-shm", { force: true });
  return rows([copy, sql]);
}

function rows(args) {
  const text = execFileSync("sqlite3", ["-json", ...args], { encoding: "utf8", maxBuffer: 256 * 1024 * 1024, stdio: ["ignore", "pipe", "ignore"] });
  return text.trim() === "" ? [] : JSON.parse(text);
}

/** The database's way to write an instant is UTC without a zone. */
const instant = (text) => Date.parse(text.replace(" ", "T") + "Z");

function clockIsBehind(now, service, folder) {
  const [{ last }] = query(service, folder, "select max(SentAt) as last from deliveries");
  return last !== null && Date.parse(now) < instant(last);
}

function verifyAnswers(service, folder) {
  const answers = query(service, folder, `
    select d.Id as delivery, lower(a.ItemId) as item, a.Kind as kind, a.Value as value, a.Revision as revision
    from deliveries d
    join waves w on w.CampaignId = d.CampaignId
    join respondent_links l on l.PersonId = d.PersonId
    join answers a on a.WaveId = w.Id and a.RespondentId = l.RespondentId`);
  const stored = new Map(answers.map((row) => [`${guid(row.delivery)} ${row.item}`, row]));
  let lost = 0;
  let invented = 0;
  let changes = 0;
  for (const { sends, item, delivery } of ledger.values()) {
    const row = stored.get(`${delivery} ${item}`);
    // A skip leaves open questions aside; what was stored before it, also by a press whose reply was lost, stays.
    const acks = sends.filter(isAcknowledgedAnswer);
    changes += row?.revision ?? 0;
    const since = sends.slice(Math.max(0, sends.findLastIndex(isAcknowledgedAnswer)));
    const value = row && (row.value === null ? row.kind : String(row.value));
    const isSent = row && since.some((send) => (STORED_AS.get(send.value) ?? send.value) === value);
    const missing = sends.some((send) => send.entry.acknowledged) && !isSent ? 1 : Math.max(0, acks.length - (row?.revision ?? 0));
    if (missing > 0) {
      lost += missing;
      console.log(`       lost: ${item} of delivery ${delivery}: stored ${value} at revision ${row?.revision}, sent `
        + sends.map((send) => `${send.entry.sequence}:${send.value}${send.entry.acknowledged ? "!" : ""}`).join(" "));
    }
    if (row && (!isSent || row.revision > sends.length)) invented++;
  }
  return { lost, invented, changes };
}

function verifyDeliveries(service, folder, kills, underWay) {
  const [{ twice }] = query(service, folder, `
    select count(*) as twice from (select 1 from answers group by WaveId, RespondentId, lower(ItemId) having count(*) > 1)`);
  check("one row per wave, respondent and item", twice === 0, `${twice} doubled`);

  const { shown, unnamed } = arrived(service);
  // The demo empties the chats once its past was lived through; the chats begin on the day of its last scan.
  const deliveries = new Map(query(service, folder, `
    select Id, PersonId, Kind, State, Attempts, MessageId, LocalDate < (select StartsOn from campaigns where Name = 'Scan 3') as IsPast
    from deliveries`).map((row) => [guid(row.Id), row]));
  const more = [...shown].filter(([id, times]) => times > (deliveries.get(id)?.Attempts ?? 0));
  check("no card without a recorded attempt", more.length === 0, JSON.stringify(more));
  const doubled = [...shown.values()].reduce((sum, times) => sum + times - 1, 0);
  check(`a card comes twice at most for what was being sent at a crash (${doubled} of ${shown.size}; ${underWay} under way in ${kills} kills)`, doubled <= underWay);
  check("no card comes a third time", [...shown.values()].every((times) => times <= 2));
  const isSeen = (id, row) => shown.has(id) || (row.Kind === "habit" && unnamed.has(`${guid(row.PersonId)} ${row.MessageId}`));
  const unseen = [...deliveries].filter(([id, row]) => ["Sent", "Closed"].includes(row.State) && !row.IsPast && !isSeen(id, row));
  check("what is recorded as sent was sent", unseen.length === 0, `${unseen.length} of ${deliveries.size}`);
  const held = [...deliveries.values()].filter((row) => ["Claimed", "Sending"].includes(row.State));
  check("no delivery is held after its lease", held.length === 0, `${held.length} held`);
}

/** The cards in the chats: how often by the delivery their buttons name, and where those stand whose buttons name a habit instead. */
function arrived(service) {
  const [shown, unnamed] = [new Map(), new Set()];
  for (const text of readFileSync(join(service.folder, "data", "simulator", "transcript.jsonl"), "utf8").split("\n")) {
    const { person, line } = parsed(text) ?? {};
    const subjects = (line?.card?.actions ?? []).map((action) => about(action.token));
    const delivery = subjects.find(({ kind }) => NAMES_A_DELIVERY.has(kind))?.subject;
    if (delivery) shown.set(delivery, (shown.get(delivery) ?? 0) + 1);
    else if (subjects.some(({ kind }) => NAMES_A_HABIT.has(kind))) unnamed.add(`${guid(person)} ${line.id}`);
  }
  return { shown, unnamed };
}

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

// ---- The run -------------------------------------------------------------------------------------------------------

run(async () => {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "ldroi-crash-"));
  ownFile = openSync(join(folder, "acknowledged.jsonl"), "a");
  console.log(`crash: seed ${seed}, ${cycles} cycles, ${folder}`);
  const service = new Service(program, folder, await freePort());

  await service.start();
  const organisation = await service.get("/simulator/organisation");
  const people = organisation.people.filter((person) => person.team !== "").map((person) => person.id);
  await killFirstStart(organisation);
  await planScan(service, organisation);

  const starts = [];
  let broken = 0;
  let backwards = 0;
  let kills = 0;
  let underWay = 0;

  // A slow machine acknowledges less between two kills: it is killed more often, up to twice as often.
  while (kills < cycles || (acknowledged < 10 * cycles && kills < 2 * cycles)) {
    kills++;
    if (kills % 3 === 0) await service.post("/simulator/clock", { advance: "P1D" });
    await underLoad(service, people, () => service.kill());
    const [{ integrity_check: sound }] = query(service, folder, "pragma integrity_check");
    if (sound !== "ok") broken++;
    underWay += query(service, folder, "select count(*) as n from deliveries where State = 'Sending'")[0].n;
    starts.push(await service.start());
    if (clockIsBehind((await service.get("/simulator/clock")).now, service, folder)) backwards++;
  }
  check(`the file is sound after each of ${kills} kills`, broken === 0, `${broken} broken`);
  check("the clock is never behind what has happened", backwards === 0, `${backwards} times`);
  starts.sort((a, b) => a - b);
  console.log(`       started again in ${starts[starts.length >> 1]} ms (median), ${starts.at(-1)} ms at most`);

  const stopped = await underLoad(service, people, () => service.stop());
  check(`a stop signal under load ends the service in time (${stopped.ms} ms)`, stopped.code === 0 && stopped.ms <= STOP_WITHIN_MS, JSON.stringify(stopped));
  await service.start();
  // Beyond every lease and window; what was unknown at a crash is settled now.
  for (let day = 0; day < 3; day++) await service.post("/simulator/clock", { advance: "P1D" });
  check("a second stop with nothing to do", (await service.stop()).code === 0);

  check("nobody was refused", refusals === 0, `${refusals} refused`);
  const [{ integrity_check: sound }] = query(service, folder, "pragma integrity_check");
  check("the file is sound at the end", sound === "ok", sound);
  const { lost, invented, changes } = verifyAnswers(service, folder);
  check("every acknowledged answer is stored, or a later one of the same person", lost === 0, `${lost} lost`);
  check("nothing is stored that nobody sent, or more often than it was sent", invented === 0, `${invented}`);
  check("stored is at least acknowledged", changes >= acknowledged, `${changes} < ${acknowledged}`);
  check("there was enough to lose", acknowledged >= 10 * cycles, `${acknowledged} acknowledged`);
  verifyDeliveries(service, folder, kills, underWay);
  if (options.keep) console.log(`       kept ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
  console.log(`acknowledged ${acknowledged}, stored ${changes}, lost ${lost}, kills ${kills} (seed ${seed}, ${Math.round((performance.now() - began) / 1000)} s)`);
});
