// Takes the tour of the README in a real browser: three people, three looks, two languages, a desk and a phone.
//
//   node tour.mjs <LdRoi.Bot.dll> [folder for screenshots]
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM, FLAGS } from "./browser.mjs";
import { check, run } from "./checks.mjs";
import { freePort, Service } from "./service.mjs";

const program = resolve(process.argv[2] ?? "");
if (!existsSync(program) || process.argv.length > 4 || process.argv.length < 3) {
  console.error("Usage: node tour.mjs <LdRoi.Bot.dll> [folder for screenshots]");
  process.exit(2);
}

const shots = process.argv[3] ? resolve(process.argv[3]) : null;
const PATIENCE_MS = 20_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const LOOKS = ["teams", "slack", "text"];
const THANKS = /Saved\. Thank you|Bewaard\. Dank je wel/;

/** One visitor: a window, what they do in it, and what must not happen meanwhile. */
class Visitor {
  constructor(page, service, name) {
    this.page = page;
    this.service = service;
    this.name = name;
    this.errors = [];
    this.strangers = [];
    page.on("console", (message) => { if (message.type() === "error") this.errors.push(message.text()); });
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol !== "data:" && hostname !== "127.0.0.1") this.strangers.push(request.url());
    });
    page.setDefaultTimeout(PATIENCE_MS);
  }

  get phone() {
    return this.page.viewportSize().width < 600;
  }

  /** The newest line of the bot in the chat that is open. */
  get last() {
    return this.page.locator("#messages > li.message.bot").last();
  }

  get everything() {
    return this.page.locator("#messages");
  }

  async step(what, action) {
    try {
      await action();
      return check(`${this.name}: ${what}`, true);
    } catch (error) {
      if (shots) await this.page.screenshot({ path: join(shots, `failed-${this.name}-${what.replace(/\W+/g, "-")}.png`) }).catch(() => {});
      return check(`${this.name}: ${what}`, false, error.message.split("\n").slice(0, 6).join(" | "));
    }
  }

  async shoot(file) {
    if (shots) await this.page.screenshot({ path: join(shots, `${this.name}-${file}.png`) });
  }

  /** The newest card in full, however long it is. */
  async shootWhole(file) {
    if (!shots) return;
    const window = this.page.viewportSize();
    await this.page.setViewportSize({ width: window.width, height: 1400 });
    await this.last.screenshot({ path: join(shots, `${this.name}-${file}.png`) });
    await this.page.setViewportSize(window);
  }

  /** What a look around finds: nothing that keeps somebody out, nothing that sticks out of the window. */
  async lookAround(state) {
    const { violations } = await this.page.evaluate(`${AXE}; axe.run(document, { resultTypes: ["violations"] })`);
    const grave = violations.filter((violation) => ["serious", "critical"].includes(violation.impact));
    check(`${this.name}: accessible: ${state}`, grave.length === 0,
      grave.map((violation) => `${violation.id} at ${violation.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`).join("; "));
    const [width, room] = await this.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    check(`${this.name}: fits the window: ${state}`, width <= room, `${width} > ${room}`);
  }

  async be(person) {
    if (this.phone && await this.page.locator("#back").isVisible()) await this.page.locator("#back").click();
    await this.page.locator("#search").fill("");
    await this.page.locator("a.entry", { hasText: person }).click();
    await this.page.locator("#person-name", { hasText: person }).waitFor();
  }

  async look(look) {
    await this.page.locator(`#looks label:has(input[value=${look}])`).click();
    await this.page.locator(`#chat[data-look=${look}]`).waitFor();
  }

  async say(text) {
    const before = await this.page.locator("#messages > li.message.bot").count();
    await this.page.locator("#typing").fill(text);
    await this.page.locator("#typing").press("Enter");
    await this.page.waitForFunction((count) => document.querySelectorAll("#messages > li.message.bot").length > count, before);
  }

  async press(title) {
    await this.last.getByRole("button", { name: title, exact: true }).click();
  }

  async shows(text) {
    await this.last.filter({ hasText: text }).waitFor();
  }

  async questions(count) {
    await this.page.waitForFunction((expected) =>
      [...document.querySelectorAll("#messages > li.message.bot")].at(-1)?.querySelectorAll("fieldset[data-input]").length === expected, count);
  }

  /** Taps the n-th option of the n-th question. */
  async choose(question, option) {
    await this.last.locator("fieldset[data-input]").nth(question).locator("label").nth(option).click();
  }

  /** Tab until the focus is where a person at the keyboard wants it. */
  async tabTo(selector) {
    for (let times = 0; times < 120; times++) {
      await this.page.keyboard.press("Tab");
      if (await this.page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    }
    throw new Error(`${selector} cannot be reached by keyboard.`);
  }

  async moveClock(step) {
    const toggle = this.page.locator("#steps-toggle");
    if (await toggle.isVisible() && await toggle.getAttribute("aria-expanded") !== "true") await toggle.click();
    await this.page.locator(`#steps button[data-step=${step}]`).click();
    await this.page.locator("#steps:not([aria-busy=true])").waitFor();
  }
}

/** Whose scan waits. */
async function waiting(service, team) {
  const { people } = await service.get("/simulator/organisation");
  return people.filter((person) => person.unread > 0 && person.role === "" && person.team === team).map((person) => person.name);
}

async function tour(visitor, { manager, professional }) {
  const { page, service } = visitor;

  await visitor.step("the page opens and says that this is a demo", async () => {
    await page.goto(service.url);
    await page.locator("#organisation", { hasText: "Noorderlicht" }).waitFor();
    await page.locator(".has-new").first().waitFor();
    if (!await page.locator("#demo").isVisible()) throw new Error("No word about demo data.");
  });
  await visitor.lookAround("start");
  await visitor.shoot("start");

  await visitor.step("the start page leads to a waiting card", async () => {
    await page.locator("#hints a.hint").first().click();
    await visitor.questions(3);
  });
  await visitor.lookAround("waiting card");
  await visitor.shoot("card");
  await visitor.step("three taps and Save, and thanks that repeat no answer", async () => {
    for (const question of [0, 1, 2]) await visitor.choose(question, 3);
    await visitor.last.locator("button.primary").click();
    await visitor.shows(THANKS);
    if (await visitor.last.locator("input").count() > 0) throw new Error("The thanks still show a question.");
  });
  await visitor.lookAround("thanks");
  await visitor.shoot("thanks");
  await visitor.step("answers can be changed", async () => {
    await visitor.press(/^(Change my answers|Wijzig antwoorden)$/);
    await visitor.questions(3);
    if (await visitor.last.locator("input:checked").count() > 0) throw new Error("The card repeats what was chosen.");
    await visitor.choose(0, 1);
    await visitor.last.locator("button.primary").click();
    await visitor.shows(THANKS);
  });

  await visitor.step("by keyboard only, in English", async () => {
    const [name] = await waiting(service, "Sales");
    await page.goto("about:blank");
    await page.goto(service.url);
    await page.locator("#person-name:not(:empty)").waitFor();
    if (visitor.phone) await page.locator("#back").click();
    await visitor.tabTo("#search");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await page.locator("#person-name", { hasText: name }).waitFor();
    await visitor.questions(3);
    for (const question of [0, 1, 2]) {
      await visitor.tabTo("#messages input[type=radio]");
      await page.keyboard.press("Space");
      for (let down = 0; down < question; down++) await page.keyboard.press("ArrowDown");
    }
    if (await visitor.last.locator("input:checked").count() !== 3) throw new Error("Not every question has a choice.");
    await visitor.tabTo("#messages button.primary");
    await page.keyboard.press("Enter");
    await visitor.shows("Saved. Thank you");
    if (!await page.evaluate(() => document.activeElement.closest("#messages") !== null)) throw new Error("The keyboard lost its place.");
  });

  for (const look of ["slack", "text"]) {
    await visitor.step(`a card answered in part, ${look} look`, async () => {
      const [name] = await waiting(service, "Ontwikkeling");
      await visitor.be(name);
      await visitor.look(look);
      await visitor.questions(3);
      await visitor.lookAround(`waiting card, ${look} look`);
      await visitor.shoot(`card-${look}`);
      await visitor.press("Bewaar");
      await visitor.shows("Kies bij minstens één vraag een antwoord");
      await visitor.choose(1, 4);
      await visitor.press("Bewaar");
      await visitor.shows("Wat je beantwoordde, is bewaard");
      await visitor.questions(2);
      await visitor.press("Wie ziet dit?");
      await visitor.questions(2);
      await visitor.press("Sla over");
      await visitor.shows("Overgeslagen");
    });
  }
  await visitor.look("teams");

  await visitor.step("an employee is refused a report, kindly", async () => {
    await visitor.be("Noor Visser");
    await visitor.say("rapport team");
    await visitor.shows("Dat kan ik niet voor je doen");
  });

  const reports = { nl: ["rapport team", "Verandering"], en: ["report team", "Change"] };
  await visitor.step("a manager reads the team's report", async () => {
    await visitor.be(manager);
    await visitor.say(reports.nl[0]);
    await visitor.shows("Ontwikkeling: Scan 2");
    await report(visitor, reports.nl[1]);
  });
  await visitor.lookAround("report");
  await visitor.shoot("report");
  await visitor.step("the manager changes to English and back", async () => {
    await visitor.say("language");
    await visitor.press("English");
    await visitor.shows("From now on in English");
    await visitor.say(reports.en[0]);
    await report(visitor, reports.en[1]);
    await visitor.shootWhole("report-english");
    await visitor.say("taal");
    await visitor.press("Nederlands");
    await visitor.shows("Vanaf nu in het Nederlands");
  });
  for (const look of LOOKS) {
    await visitor.step(`the report, ${look} look`, async () => {
      await visitor.look(look);
      await visitor.say(reports.nl[0]);
      if (look === "text") await visitor.last.locator("pre.plain", { hasText: reports.nl[1] }).waitFor();
      else await report(visitor, reports.nl[1]);
      await visitor.lookAround(`report, ${look} look`);
      await visitor.shoot(`report-${look}`);
    });
  }
  await visitor.look("teams");

  await visitor.step("a small team's manager learns why there is no report, and of the larger team", async () => {
    await visitor.be("Ciara Walsh");
    await visitor.say("report team");
    await visitor.shows("There are too few answers to show for this team");
  });

  await visitor.step("L&D plans a scan for Klantenservice", async () => {
    await visitor.be("Fatima El Idrissi");
    if (professional.language === "en") {
      await visitor.say("language");
      await visitor.press("English");
      await visitor.shows("From now on in English");
    }
    await visitor.say(professional.command);
    await visitor.press(professional.preview);
    await visitor.shows(professional.mistake);
    await visitor.lookAround("form with a mistake");
    await visitor.last.locator("[data-input=teams] label", { hasText: "Klantenservice" }).click();
    await visitor.last.locator("[data-input=name] input").fill("Klantenservice, vier vragen");
    await visitor.last.locator("[data-input=questions] label", { hasText: "4" }).click();
    await visitor.lookAround("form");
    await visitor.shoot("form");
    await visitor.press(professional.preview);
    await visitor.shows(professional.check);
    await visitor.lookAround("preview");
    await visitor.shoot("preview");
    await visitor.press(professional.edit);
    if (await visitor.last.locator("[data-input=name] input").inputValue() !== "Klantenservice, vier vragen") throw new Error("The name is gone.");
    await visitor.press(professional.preview);
    await visitor.shows(professional.check);
    await visitor.press(professional.start);
    await visitor.shows(professional.planned);
  });

  await visitor.step("the clock moves to the first day, and the card arrives while one looks", async () => {
    await visitor.be("Jeroen Maas");
    // The first working day may lie behind a weekend or a holiday.
    for (let day = 0; day < 7 && await visitor.last.count() === 0; day++) {
      await visitor.moveClock("morning");
      if (await visitor.last.count() > 0) throw new Error("The card came before its time.");
      await visitor.moveClock("PT1H");
      await visitor.last.waitFor({ timeout: 3_000 }).catch(() => {});
    }
    await visitor.shows("4 vragen over leren");
    await visitor.questions(4);
    const { people } = await service.get("/simulator/organisation");
    const others = people.filter((person) => person.team === "Klantenservice" && person.role === "" && person.name !== "Jeroen Maas");
    if (others.some((person) => person.unread !== 1)) throw new Error(`Unread: ${others.map((person) => person.unread)}.`);
  });
  await visitor.lookAround("after the move");
  await visitor.shoot("arrived");

  await visitor.step("the page itself speaks Dutch", async () => {
    if (visitor.phone) await page.locator("#back").click();
    await page.locator("#languages label:has(input[value=nl])").click();
    await page.locator("html[lang=nl]").waitFor();
    await page.locator(".send", { hasText: "Verstuur" }).waitFor({ state: "attached" });
  });
  await visitor.lookAround("page in Dutch");
  await visitor.shoot("dutch");

  check(`${visitor.name}: no error in the console`, visitor.errors.length === 0, visitor.errors.join("; "));
  check(`${visitor.name}: nothing asked for outside this machine`, visitor.strangers.length === 0, visitor.strangers.join(" "));
}

async function report(visitor, changeWord) {
  await visitor.last.locator("meter").nth(2).waitFor();
  if (await visitor.last.locator("meter").count() !== 3) throw new Error("A report has three indicators.");
  if (await visitor.last.locator("dt", { hasText: changeWord }).count() !== 3) throw new Error("Each indicator has its change.");
}

const DUTCH = {
  language: "nl", command: "nieuwe scan", preview: "Voorbeeld", edit: "Wijzig", start: "Start deze scan",
  mistake: "Kies minstens één team", check: "Controleer het plan voor de start", planned: "De scan is gepland",
};
const ENGLISH = {
  language: "en", command: "new scan", preview: "Preview", edit: "Change", start: "Start this scan",
  mistake: "Choose at least one team", check: "Check it before it starts", planned: "The scan is planned",
};

run(async () => {
  if (shots) mkdirSync(shots, { recursive: true });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    for (const { name, professional, ...window } of [
      { name: "desk", professional: DUTCH, viewport: { width: 1280, height: 800 }, colorScheme: "light" },
      { name: "phone", professional: ENGLISH, viewport: { width: 390, height: 844 }, colorScheme: "dark", hasTouch: true },
    ]) {
      const folder = mkdtempSync(join(tmpdir(), "ldroi-tour-"));
      const service = new Service(program, folder, await freePort());
      await service.start();
      const context = await browser.newContext({ ...window, locale: "en-GB", reducedMotion: "reduce" });
      await tour(new Visitor(await context.newPage(), service, name), { manager: "Sanne de Wit", professional });
      await context.close();
      const { code, ms } = await service.stop();
      check(`${name}: the service stops by itself (${ms} ms)`, code === 0);
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    await browser.close();
  }
});
