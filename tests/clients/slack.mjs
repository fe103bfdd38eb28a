// Slack's own packages against both sides: its client and its framework against the fake Slack, to see that the fake is one;
// then the running service against that fake, with requests signed here and checked by Slack's framework, and every block that
// the service sends shown to Slack's published types.
//
//   node slack.mjs <LdRoi.Bot.dll> <LdRoi.FakePlatforms.dll>
import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import bolt from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import { check, run } from "./checks.mjs";
import { watch } from "./processes.mjs";
import { freePort, Service } from "./service.mjs";
import { complaints } from "./types.mjs";

const [program, fakeProgram] = process.argv.slice(2).map((path) => resolve(path));
if (!program || !fakeProgram || ![program, fakeProgram].every(existsSync)) {
  console.error("Usage: node slack.mjs <LdRoi.Bot.dll> <LdRoi.FakePlatforms.dll>");
  process.exit(2);
}

const SECRET = "not-a-real-signing-secret";
const TEAM = "T0CLIENT";
const QUIET = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => "error", setName() {} };

/** Looks again and again until something is there; the last look is given when it never is. */
async function until(look, limitMs = 20_000) {
  const began = performance.now();
  for (;;) {
    const seen = await look();
    if (seen || performance.now() - began > limitMs) return seen;
    await pause(50);
  }
}

class Fake {
  async start() {
    const port = await freePort();
    this.url = `http://127.0.0.1:${port}`;
    this.process = spawn("dotnet", [fakeProgram, "slack", "--port", `${port}`, "--bot", this.url], { stdio: ["ignore", "ignore", "inherit"] });
    watch(this.process);
    await until(() => this.tell("statistics", null, "GET").catch(() => null), 60_000);
  }

  async tell(path, body = {}, method = "POST") {
    const response = await fetch(`${this.url}/control/${path}`, method === "GET" ? {} : {
      method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }

  does(person, deed, body) {
    return this.tell(`people/${person.id}/${deed}`, body);
  }

  sees(person) {
    return this.tell(`people/${person.id}`, null, "GET");
  }
}

async function codeOf(call) {
  try {
    await call();
    return "ok";
  } catch (error) {
    return error.data?.error ?? error.code ?? String(error);
  }
}

/** Slack's client understands the fake, and hears the refusals that it would hear. */
async function client(fake) {
  const { token } = await fake.tell(`workspaces/${TEAM}/install`);
  const web = new WebClient(token, { slackApiUrl: `${fake.url}/api/`, logger: QUIET, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true });
  const noor = await fake.tell(`workspaces/${TEAM}/people`, { name: "Noor Client", email: "noor@client.example" });
  const others = [];
  for (let n = 0; n < 7; n++) others.push(await fake.tell(`workspaces/${TEAM}/people`, { name: `P ${n}`, email: `p${n}@client.example` }));

  check("auth.test names the workspace", (await web.auth.test()).team_id === TEAM);
  const members = [];
  for await (const page of web.paginate("users.list", { limit: 3 })) members.push(...page.members);
  check(`users.list is paged as Slack's client pages (${members.length})`, members.length >= 8 && members.some(({ profile }) => profile.email === "noor@client.example"));

  const text = (words, type = "plain_text") => ({ type, text: words });
  const section = (words) => ({ type: "section", text: text(words) });
  const posted = await web.chat.postMessage({ channel: noor.id, text: "Hello", blocks: [section("Hello")] });
  check("a message to a person's id names the direct message", posted.ok && posted.channel === noor.direct);
  check("it is changed by channel and ts", (await web.chat.update({ channel: posted.channel, ts: posted.ts, text: "Changed" })).ok);
  // Each in turn: what is refused counts for the rate of its channel all the same.
  let turn = 0;
  const post = (blocks) => codeOf(() => web.chat.postMessage({ channel: others[turn++ % others.length].id, text: "x", blocks }));
  const REFUSED = [
    ["51 blocks", Array.from({ length: 51 }, () => section("x")), "invalid_blocks"],
    ["a header of 151", [{ type: "header", text: text("x".repeat(151)) }], "invalid_blocks"],
    ["a section of 3,001", [section("x".repeat(3_001))], "invalid_blocks"],
    ["26 buttons", [{ type: "actions", elements: Array.from({ length: 26 }, (_, n) => ({ type: "button", action_id: `b${n}`, text: text("x") })) }], "invalid_blocks"],
    ["a button's text of 76", [{ type: "actions", elements: [{ type: "button", action_id: "b", text: text("x".repeat(76)) }] }], "invalid_blocks"],
    ["the same action id twice", [{ type: "actions", elements: [1, 2].map(() => ({ type: "button", action_id: "b", text: text("x") })) }], "invalid_blocks"],
    ["the same block id twice", [1, 2].map(() => ({ ...section("x"), block_id: "same" })), "invalid_blocks"],
    ["eleven radio buttons", [{ type: "input", label: text("x"), element: { type: "radio_buttons", options: Array.from({ length: 11 }, (_, n) => ({ text: text("x"), value: `${n}` })) } }], "invalid_blocks"],
    ["a picture without words", [{ type: "image", image_url: "https://example.org/a.png" }], "invalid_blocks"],
    ["an unknown block", [{ type: "marquee" }], "invalid_blocks"],
    ["14,000 characters", Array.from({ length: 5 }, () => section("x".repeat(2_800))), "msg_blocks_too_long"],
  ];
  for (const [what, blocks, error] of REFUSED) check(`${what}: ${error}`, await post(blocks) === error);
  check("no text: no_text", await codeOf(() => web.chat.postMessage({ channel: others[0].id, text: "" })) === "no_text");
  check("nobody there: channel_not_found", await codeOf(() => web.chat.postMessage({ channel: "U0NOBODY", text: "x" })) === "channel_not_found");

  const view = { type: "modal", title: text("Title"), blocks: [section("x")] };
  const { trigger_id } = await fake.does(noor, "trigger");
  check("a modal opens on its trigger", (await web.views.open({ trigger_id, view })).ok);
  check("a trigger serves once", await codeOf(() => web.views.open({ trigger_id, view })) === "exchanged_trigger_id");
  check("an invented trigger is none", await codeOf(() => web.views.open({ trigger_id: "1.2.x", view })) === "invalid_trigger_id");
  const late = await fake.does(noor, "trigger");
  await pause(3_100); // What a real trigger lives; nothing here can make the process's clock go faster.
  check("a trigger lives three seconds", await codeOf(() => web.views.open({ trigger_id: late.trigger_id, view })) === "expired_trigger_id");
  check("a title of 25 is refused", await codeOf(async () => web.views.open({ trigger_id: (await fake.does(noor, "trigger")).trigger_id, view: { ...view, title: text("x".repeat(25)) } })) === "invalid_arguments");
  check("the home is published", (await web.views.publish({ user_id: noor.id, view: { type: "home", blocks: [section("x")] } })).ok);

  const { url } = await fake.does(noor, "response-url");
  const statuses = [];
  for (let use = 0; use < 6; use++) {
    statuses.push((await fetch(url, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text: "x" }) })).status);
  }
  check("a response address serves five times", statuses.join() === "200,200,200,200,200,404", statuses.join());

  const upload = await web.filesUploadV2({ file: Buffer.from([1, 2, 3]), filename: "chart.png", alt_text: "Three bars", channel_id: noor.direct });
  check("Slack's client uploads a file", upload.ok === true);

  await fake.tell(`workspaces/${TEAM}/install`, { scopes: ["commands"] });
  const poor = new WebClient((await fake.tell(`workspaces/${TEAM}/install`, { scopes: ["commands"] })).token, { slackApiUrl: `${fake.url}/api/`, logger: QUIET, retryConfig: { retries: 0 } });
  check("without the scope: missing_scope", await codeOf(() => poor.chat.postMessage({ channel: noor.id, text: "x" })) === "missing_scope");
  check("the old token has ended", await codeOf(() => web.auth.test()) === "token_expired");
  const full = new WebClient((await fake.tell(`workspaces/${TEAM}/install`)).token, { slackApiUrl: `${fake.url}/api/`, logger: QUIET, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true });
  const codes = [];
  for (let call = 0; call < 8; call++) codes.push(await codeOf(() => full.chat.postMessage({ channel: noor.id, text: "x" })));
  check("too much in one channel is limited, with a time to wait", codes.includes(bolt.webApi.ErrorCode.RateLimitedError), codes.join());
}

/** Slack's framework takes what the fake sends: signature, envelopes and payloads. */
async function framework(fake) {
  const { token } = await fake.tell(`workspaces/${TEAM}/install`);
  const kim = await fake.tell(`workspaces/${TEAM}/people`, { name: "Kim Framework", email: "kim@client.example" });
  const port = await freePort();
  const receiver = new bolt.HTTPReceiver({ signingSecret: SECRET, endpoints: ["/slack/events", "/slack/interactions", "/slack/commands"], port, logger: QUIET });
  const app = new bolt.App({ token, receiver, logger: QUIET, clientOptions: { slackApiUrl: `${fake.url}/api/` } });
  const heard = [];
  app.message(async ({ message, say }) => {
    heard.push(`message ${message.text}`);
    await say({
      text: "A question", blocks: [
        { type: "input", block_id: "q1", label: { type: "plain_text", text: "Say it" }, element: { type: "plain_text_input", action_id: "value" } },
        { type: "actions", elements: [{ type: "button", action_id: "save", value: "token", text: { type: "plain_text", text: "Save" } }] },
      ],
    });
  });
  app.event("app_home_opened", async ({ event, client: web }) => {
    heard.push(`home ${event.tab}`);
    await web.views.publish({ user_id: event.user, view: { type: "home", blocks: [{ type: "section", text: { type: "plain_text", text: "Home" } }] } });
  });
  app.command("/ldroi", async ({ command, ack }) => {
    heard.push(`command ${command.text}`);
    await ack({ response_type: "ephemeral", text: "Only you" });
  });
  app.action("save", async ({ ack, body, respond }) => {
    await ack();
    heard.push(`press ${body.state.values.q1.value.value}`);
    await respond({ replace_original: true, text: "Saved" });
  });
  app.shortcut("help", async ({ ack, shortcut, client: web }) => {
    await ack();
    await web.views.open({
      trigger_id: shortcut.trigger_id,
      view: {
        type: "modal", callback_id: "form", title: { type: "plain_text", text: "Form" }, submit: { type: "plain_text", text: "Send" },
        blocks: [{ type: "input", block_id: "q1", label: { type: "plain_text", text: "Say it" }, element: { type: "plain_text_input", action_id: "value" } }],
      },
    });
  });
  app.view("form", async ({ ack, view }) => {
    heard.push(`submit ${view.state.values.q1.value.value}`);
    await ack({ response_action: "errors", errors: { q1: "Not yet" } });
  });
  await app.start();
  await fake.tell("bot", { url: `http://127.0.0.1:${port}` });
  try {
    check("Bolt takes an event", (await fake.does(kim, "type", { text: "hello" })).status === 200);
    await until(async () => (await fake.sees(kim)).posts.length > 0);
    await fake.does(kim, "press", { title: "Save", inputs: { q1: "fine" } });
    check("Bolt replaces the pressed message", await until(async () => (await fake.sees(kim)).posts[0].text === "Saved"));
    check("Bolt answers a command", JSON.parse((await fake.does(kim, "command", { text: "help" })).body).text === "Only you");
    await fake.does(kim, "open");
    check("Bolt publishes the home", Boolean(await until(async () => (await fake.sees(kim)).home)));
    await fake.does(kim, "shortcut", { callback_id: "help" });
    check("Bolt opens a modal", Boolean(await until(async () => (await fake.sees(kim)).modal)));
    check("Bolt says what is wrong in a modal", JSON.parse((await fake.does(kim, "submit", { inputs: { q1: "x" } })).body).errors.q1 === "Not yet");
    check("Bolt heard it all as its types say", heard.join("; ") === "message hello; press fine; command help; home home; submit x", heard.join("; "));
  } finally {
    await app.stop();
  }
}

/** A request signed here, which Slack's framework says is good before it is posted. */
async function posts(service, path, body, { secret = SECRET, at = Math.floor(Date.now() / 1000), spoil = (text) => text } = {}) {
  const signature = `v0=${createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex")}`;
  const isGood = bolt.isValidSlackRequest({
    signingSecret: SECRET, body: spoil(body), headers: { "x-slack-signature": signature, "x-slack-request-timestamp": at },
  });
  const response = await fetch(`${service.url}/slack/${path}`, {
    method: "POST", body: spoil(body), headers: {
      "Content-Type": path === "events" ? "application/json" : "application/x-www-form-urlencoded", "X-Slack-Signature": signature, "X-Slack-Request-Timestamp": `${at}`,
    },
  });
  return { isGood, status: response.status, text: await response.text() };
}

/** The service itself, in a workspace of the fake. */
async function service(fake, folder) {
  const { token } = await fake.tell(`workspaces/${TEAM}/install`);
  const service = new Service(program, folder, await freePort(), {
    Slack__SigningSecret: SECRET, Slack__BotToken: token, Slack__ApiBaseUrl: `${fake.url}/api/`, Slack__MessagesPerSecond: "100",
  });
  await service.start(180_000); // It makes the demo first.
  try {
    await fake.tell("bot", { url: service.url });
    const people = {};
    for (const [name, email, locale] of [["Noor", "noor.visser", "nl-NL"], ["Tom", "tom.kelly", "en-IE"], ["Fatima", "fatima.el.idrissi", "nl-NL"], ["Sanne", "sanne.de.wit", "nl-NL"]]) {
      people[name] = await fake.tell(`workspaces/${TEAM}/people`, { name, email: `${email}@noorderlicht.example`, locale });
    }

    let nonce = 0;
    const challenge = () => JSON.stringify({ type: "url_verification", challenge: `c-${++nonce}` });
    const good = await posts(service, "events", challenge());
    check("what Slack's framework calls good is taken", good.isGood && good.status === 200 && good.text === `c-${nonce}`, JSON.stringify(good));
    const now = Math.floor(Date.now() / 1000);
    for (const [what, options] of [["another secret", { secret: "another" }], ["a changed body", { spoil: (body) => body + " " }], ["ten minutes ago", { at: now - 600 }], ["in ten minutes", { at: now + 600 }]]) {
      const bad = await posts(service, "events", challenge(), options);
      check(`${what} is refused here as there`, bad.status === 401 && bad.text === "" && (what === "in ten minutes" || !bad.isGood), JSON.stringify(bad));
    }
    const body = challenge();
    const at = Math.floor(Date.now() / 1000);
    check("the same request again is refused", (await posts(service, "events", body, { at })).status === 200 && (await posts(service, "events", body, { at })).status === 401);

    const sent = [];
    const keep = (name, json) => sent.push({ platform: "slack", name, json });
    for (const [name, words] of [["Noor", ["hulp", "waarom", "taal", "xyzzy"]], ["Tom", ["help", "why", "language english", "stop", "start"]], ["Fatima", ["nieuwe scan", "campagnes"]], ["Sanne", ["rapport team"]]]) {
      for (const text of words) {
        const before = (await fake.sees(people[name])).posts.length;
        const { status } = await fake.does(people[name], "type", { text });
        const arrived = await until(async () => (await fake.sees(people[name])).posts.length > before);
        check(`${name} types ${text} and is answered`, status === 200 && arrived);
        await pause(1_000); // One message a second in one channel, as Slack has it.
      }
    }
    const pictures = (await fake.sees(people.Sanne)).posts.flatMap(({ blocks }) => blocks ?? []).filter(({ type }) => type === "image");
    check("the report shows one picture, a file of Slack's, and says in words what it shows", pictures.length === 1 && /^F/.test(pictures[0].slack_file?.id) && pictures[0].alt_text.length > 40, JSON.stringify(pictures));
    for (const name of Object.keys(people)) {
      await fake.does(people[name], "open");
      const home = await until(async () => (await fake.sees(people[name])).home);
      check(`${name}'s home is published`, Boolean(home));
      if (home) keep(`home of ${name}`, bare(home));
      (await fake.sees(people[name])).posts.forEach(({ blocks }, place) => blocks && keep(`${name} ${place}`, blocks));
    }
    const command = await fake.does(people.Tom, "command", { text: "help", channel: "C0EVERYBODY" });
    const answer = JSON.parse(command.body);
    check("/ldroi in a channel is for the person alone", command.status === 200 && answer.response_type === "ephemeral");
    keep("command", answer.blocks);
    await fake.does(people.Fatima, "command", { text: "nieuwe scan", channel: "C0EVERYBODY" });
    const form = await until(async () => (await fake.sees(people.Fatima)).modal);
    check("a longer form opens as a modal", form?.submit?.text === "Voorbeeld", JSON.stringify(form?.submit));
    keep("form", bare(form));
    await fake.does(people.Noor, "shortcut", { callback_id: "who_sees_what" });
    const why = await until(async () => (await fake.sees(people.Noor)).modal);
    check("a shortcut opens a modal", Boolean(why));
    keep("shortcut", bare(why));
    await fake.does(people.Noor, "press-home", { title: "Stop" });
    check("a press on the home is answered in a modal", Boolean(await until(async () => JSON.stringify((await fake.sees(people.Noor)).modal).includes("niets meer"))));

    const told = complaints(sent);
    sent.forEach(({ name }, place) => check(`what was sent is of Slack's types: ${name}`, told[place].length === 0, told[place].slice(0, 3).join(" | ")));
    const spoilt = complaints([{ platform: "slack", json: [{ type: "heading", text: "x" }] }, { platform: "slack", json: { type: "home" } }]);
    check("the types find mistakes", spoilt.every((found) => found.length > 0));
    const { limited } = await fake.tell("statistics", null, "GET");
    check(`nothing was refused for being too much (${limited})`, limited === before.limited);
    check("the service ends when it is told to", (await service.stop()).code === 0);
  } finally {
    await service.kill().catch(() => {});
  }
}

/** A view as it was sent, without the names that Slack gave it. */
function bare(view) {
  const { id, hash, ...rest } = view;
  return rest;
}

let before;
run(async () => {
  const folder = mkdtempSync(join(tmpdir(), "ldroi-slack-"));
  const fake = new Fake();
  try {
    await fake.start();
    await fake.tell("workspaces", { team: TEAM });
    await client(fake);
    await framework(fake);
    before = await fake.tell("statistics", null, "GET");
    await service(fake, folder);
  } finally {
    fake.process?.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
});
