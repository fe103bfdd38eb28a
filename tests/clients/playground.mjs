// Some days in Teams: Microsoft's Agents Playground in a real browser, against the running service. Six people, each with a
// Teams of their own; what they read and press is on the page, and the page is what is asserted.
//
//   node playground.mjs <LdRoi.Bot.dll> [folder for screenshots] [--write-images]
//
// --write-images renews the pictures of the README and of docs/teams.md.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { AgentsPlayground, CHANNEL, demo, GROUP, user } from "./agents-playground.mjs";
import { CHROMIUM, FLAGS } from "./browser.mjs";
import { check, run } from "./checks.mjs";
import { freePort, Service } from "./service.mjs";

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { "write-images": { type: "boolean", default: false } } });
const program = resolve(positionals[0] ?? "");
if (!existsSync(program) || positionals.length < 1 || positionals.length > 2) {
  console.error("Usage: node playground.mjs <LdRoi.Bot.dll> [folder for screenshots] [--write-images]");
  process.exit(2);
}

const IMAGES = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "docs", "images");
const shots = positionals[1] ? resolve(positionals[1]) : mkdtempSync(join(tmpdir(), "ldroi-playground-shots-"));
const PATIENCE_MS = 30_000;
const WINDOW = { width: 1280, height: 900 };
/** The first working day may lie behind a weekend and holidays. */
const DAYS_TO_A_CARD = 7;

const NOOR = demo("Noor Visser");
const SANNE = demo("Sanne de Wit");
const CIARA = demo("Ciara Walsh");
const FATIMA = demo("Fatima El Idrissi");
const AYLIN = demo("Aylin Kaya");
const STRANGER = user("Sam Stranger", "sam.stranger@elsewhere.example");
const PEOPLE = [NOOR, SANNE, CIARA, FATIMA, AYLIN, STRANGER];

let failures = 0;

/** A window on somebody's Teams. */
class Visitor {
  constructor(page, playground, name) {
    this.page = page;
    this.playground = playground;
    this.name = name;
    page.setDefaultTimeout(PATIENCE_MS);
  }

  async step(what, action) {
    try {
      await action();
      return check(`${this.name}: ${what}`, true);
    } catch (error) {
      failures++;
      const picture = join(shots, `failed-${this.name}-${what}`.replace(/[^\w/.-]+/g, "-").slice(0, 200) + ".png");
      await this.page.screenshot({ path: picture }).catch(() => {});
      check(`${this.name}: ${what}`, false, error.message.split("\n").slice(0, 6).join(" | "));
      const lines = await this.lines.allInnerTexts().catch(() => []);
      console.log(`       ${picture}\n       what the bot said last: ${JSON.stringify(lines.slice(-3))}\n${this.playground.tail()}`);
      return false;
    }
  }

  /** A page that is loaded anew has forgotten the chat, and tells the service once more that the app is installed. */
  async open() {
    await Promise.all([
      this.page.waitForResponse((response) => response.url().endsWith("/installation")),
      this.page.goto(this.playground.url),
      this.box.waitFor(),
    ]);
    await this.page.getByRole("button", { name: "Toggle Log Panel" }).click();
    // Debian has no Segoe UI, and the page falls back to a different letter for each part.
    await this.page.addStyleTag({ content: `* { font-family: "Segoe UI", Arial, sans-serif !important; }` });
  }

  get box() {
    return this.page.getByRole("textbox").last();
  }

  /** What the bot said in the conversation that is open, oldest first: in a chat, and below a post in a channel. */
  get lines() {
    return this.page.locator('.fai-OutputCard, [role=group] div:has(> div > [role=img][aria-label="LdRoi"])');
  }

  get last() {
    return this.lines.last();
  }

  get questions() {
    return this.last.getByRole("radiogroup");
  }

  /** Types, and waits until there is one line of the bot more. */
  async say(text) {
    await this.#answered(async () => {
      await this.box.click();
      await this.page.keyboard.type(text);
      await this.page.keyboard.press("Enter");
    });
  }

  /** In a group chat and in a channel the bot hears only who mentions it. */
  async mention(text) {
    await this.#answered(async () => {
      await this.box.click();
      await this.page.keyboard.type("@");
      await this.page.getByRole("menuitem", { name: "LdRoi" }).click();
      await this.page.keyboard.type(` ${text}`);
      await this.page.keyboard.press("Enter");
    });
  }

  async #answered(action) {
    const before = await this.lines.count();
    await action();
    await this.lines.nth(before).waitFor();
  }

  async goTo(conversation) {
    await this.page.getByRole("treeitem", { name: conversation }).click();
  }

  async shows(text) {
    await this.last.filter({ hasText: text }).waitFor();
  }

  async asks(count) {
    await this.questions.nth(count - 1).waitFor();
    equal(await this.questions.count(), count, "questions");
  }

  async choose(question, option) {
    await this.questions.nth(question).getByRole("radio", { name: option, exact: true }).check();
  }

  /** Presses a button of the newest card: the card it returns takes the place of the pressed one. */
  async press(title, shows) {
    const before = await this.lines.count();
    await this.last.getByRole("button", { name: title, exact: true }).click();
    await this.shows(shows);
    equal(await this.lines.count(), before, "lines after a press");
  }

  /** Something that happens around a chat, from the Playground's own menu. */
  async mock(activity) {
    await this.page.getByRole("button", { name: "Mock an Activity" }).click();
    await this.page.getByRole("menu").getByText(activity, { exact: true }).click();
    await Promise.all([
      this.page.waitForResponse((response) => response.request().method() === "POST"),
      this.page.getByRole("dialog").getByRole("button", { name: "Send activity" }).click(),
    ]);
  }

  async shoot(file) {
    await this.page.screenshot({ path: join(shots, `${file}.png`) });
  }

  /** The newest card in full, however long it is, with who sent it. */
  async shootCard(file, image) {
    await this.page.setViewportSize({ ...WINDOW, height: 1800 });
    const { x, y, width, height } = await this.last.boundingBox();
    const clip = { x: x - 60, y: y - 24, width: width + 80, height: height + 34 };
    const kept = options["write-images"] ? [join(IMAGES, "teams", `${file}.png`), ...(image ? [join(IMAGES, image)] : [])] : [];
    for (const path of [join(shots, `${file}.png`), ...kept]) {
      await this.page.screenshot({ path, clip });
    }
    await this.page.setViewportSize(WINDOW);
  }
}

function equal(actual, expected, what) {
  if (actual !== expected) throw new Error(`${actual} ${what}, expected ${expected}.`);
}

async function lacks(locator, pattern) {
  // Above a line in a channel stands when it was said.
  const text = (await locator.innerText()).replace(/\b\d\d:\d\d\b/, "");
  if (pattern.test(text)) throw new Error(`Says ${pattern.exec(text)[0]}: ${text.slice(0, 300)}`);
}

/** What would tell a bystander something: a name, a score, a question. */
const PERSONAL = new RegExp([...PEOPLE.flatMap((person) => [person.givenName, person.surname]), "\\d", "Ontwikkeling", "\\?"].join("|"));

async function discreet(visitor, { command, language, answer }) {
  const line = { nl: "Mijn antwoord staat in ons eigen gesprek", en: "My answer is in our own chat" }[language];
  for (const place of [GROUP, CHANNEL]) {
    await visitor.step(`“${command}” in ${place} is answered with one discreet line`, async () => {
      await visitor.goTo(place);
      await visitor.mention(command);
      await visitor.shows(line);
      equal(await visitor.lines.count(), 1, "lines");
      equal(await visitor.last.locator(".ac-adaptiveCard").getByRole("button").count(), 0, "buttons");
      await lacks(visitor.last, PERSONAL);
    });
    await visitor.shoot(`discreet-${place}`);
  }
  await visitor.step(`the answer to “${command}” is in the own chat`, async () => {
    await visitor.goTo("Personal Chat");
    await visitor.shows(answer);
  });
}

/** Moves the service's clock by a day until somebody who typed nothing has one line more. */
async function untilACardArrives(service, visitors) {
  const before = await Promise.all(visitors.map((visitor) => visitor.lines.count()));
  for (let day = 0; day < DAYS_TO_A_CARD; day++) {
    await service.post("/simulator/clock", { advance: "PT24H" });
    const arrived = visitors.map((visitor, place) => visitor.lines.nth(before[place]).waitFor({ timeout: 5_000 }));
    if ((await Promise.allSettled(arrived)).every(({ status }) => status === "fulfilled")) return;
  }
  throw new Error(`No card in ${DAYS_TO_A_CARD} days.`);
}

async function welcome(visitor, text) {
  await visitor.step("is welcomed", async () => {
    await visitor.open();
    await visitor.shows(text);
    equal(await visitor.lines.count(), 1, "lines");
  });
}

async function survey(noor, phone, service) {
  await noor.step("a card arrives without a word", async () => {
    await untilACardArrives(service, [noor, phone]);
    await noor.shows("3 vragen over leren");
    await noor.asks(3);
    await noor.shows("Vertrouwelijk: je leidinggevende en je team zien alleen scores van groepen");
  });
  await noor.shootCard("survey", "teams-survey.png");
  await contrast(noor, "survey");
  await noor.step("nothing chosen is said kindly", () => noor.press("Bewaar", "Kies bij minstens één vraag een antwoord"));
  await noor.step("one answer is kept and the other two stay open", async () => {
    await noor.choose(1, "Mee eens");
    await noor.press("Bewaar", "Wat je beantwoordde, is bewaard");
    await noor.asks(2);
    equal(await noor.last.getByRole("radio", { checked: true }).count(), 0, "choices shown");
  });
  await noor.shootCard("survey-partly");
  await phone.step("the old card on another device says what happened meanwhile", async () => {
    await phone.asks(3);
    await phone.choose(0, "Niet mee eens");
    await phone.press("Bewaar", "van deze kaart werd net al iets bewaard");
  });
  await phone.shootCard("survey-stale");
  await noor.step("who sees this is told on the card, which stays open", async () => {
    await noor.press("Wie ziet dit?", /minstens \d anderen/);
    await noor.asks(2);
  });
  await noor.step("the last answers turn the card into thanks that do not tell them", async () => {
    await noor.choose(0, "Helemaal mee eens");
    await noor.choose(1, "Weet ik niet of past niet");
    await noor.press("Bewaar", "Bewaard. Dank je wel");
    equal(await noor.questions.count(), 0, "questions");
    await lacks(noor.last, /mee eens|Tussenin|Weet ik niet/i);
  });
  await phone.step("the card on another device says so too, before it is touched there", () => phone.shows("Bewaard. Dank je wel"));
  await noor.shootCard("survey-saved");
  await noor.step("answers can be changed, and the old ones are not shown", async () => {
    await noor.press("Wijzig antwoorden", "Kies opnieuw");
    await noor.asks(3);
    equal(await noor.last.getByRole("radio", { checked: true }).count(), 0, "choices shown");
    for (const question of [0, 1, 2]) await noor.choose(question, "Tussenin");
    await noor.press("Bewaar", "Bewaard. Dank je wel");
  });
}

/** The next working day: an unanswered card makes room, a saved one stays, and who removed the app is left alone. */
async function nextDay({ noor, sanne, ciara }, service) {
  await ciara.step("has a card too, and removes the app", async () => {
    await ciara.shows("3 questions about learning");
    await ciara.mock("Uninstall application");
  });
  const ciaras = await ciara.lines.count();
  await noor.step("the next day brings the next card, and leaves the saved one as it is", async () => {
    const saved = await noor.lines.count() - 1;
    await untilACardArrives(service, [noor, sanne]);
    await noor.asks(3);
    await noor.shows("Je hebt 3 van de");
    await noor.lines.nth(saved).filter({ hasText: "Bewaard. Dank je wel" }).waitFor();
  });
  await sanne.step("the card that was not answered makes room for the next one", async () => {
    await sanne.lines.filter({ hasText: "Nieuwe vragen staan hieronder" }).waitFor();
    await sanne.asks(3);
    equal(await sanne.lines.getByRole("button", { name: "Bewaar", exact: true }).count(), 1, "cards to answer");
  });
  await ciara.step("without the app nothing arrives", async () => equal(await ciara.lines.count(), ciaras, "lines"));
  await ciara.step("with the app again, the next day's card arrives again", async () => {
    await ciara.mock("Install application");
    await untilACardArrives(service, [ciara]);
    await ciara.shows("3 questions about learning");
  });
}

/**
 * A tiny habit, made from an invitation that waits. Its words are written in a dialog, which the Playground does not have: there
 * it is made in the simulator, with which the same person speaks for a moment.
 */
async function habit(aylin, service) {
  await aylin.step("an invitation to a tiny habit waits", async () => {
    await aylin.say("mijn gewoonten");
    await aylin.press("Maak een kleine gewoonte", "Welke past het best");
  });
  await aylin.shootCard("habit-invitation");
  await aylin.step("a tiny habit is made from a recipe, and stands", async () => {
    const { people } = await service.get("/simulator/organisation");
    const chat = `/simulator/people/${people.find(({ name }) => name === "Aylin Kaya").id}`;
    await service.post(`${chat}/messages`, { text: "mijn gewoonten", personal: true });
    let card = (await service.get(`${chat}/chat?look=teams`)).messages.at(-1);
    const press = async (verb, inputs = {}) => {
      const token = new RegExp(`data-verb="${verb}" data-token="([^"]+)"`).exec(card.html)[1];
      card = await service.post(`${chat}/presses?look=teams`, { message: card.id, verb, token, inputs, personal: true });
    };
    await press("habit.make");
    await press("habit.choose", { recipe: /type="radio"[^>]* value="([^"]+)"/.exec(card.html)[1] });
    await press("habit.save", {
      anchor: "Nadat ik iets heb laten zien", behaviour: "vraag ik één persoon wat er anders kan", celebration: "denk ik ‘knap dat ik het vroeg’",
      time: "10:00", days: "1,2,3,4,5", buddy: "none",
    });
    await aylin.say("mijn gewoonten");
    await aylin.shows("loopt");
  });
  await aylin.shootCard("habit-made");
}

/** The week's last working day looks back instead, so some days may have to pass. */
async function reminder(aylin, service) {
  await aylin.step("a reminder of the habit comes by itself", async () => {
    for (let day = 0; day < DAYS_TO_A_CARD && await aylin.last.getByRole("button", { name: "Het is gelukt" }).count() === 0; day++) {
      await untilACardArrives(service, [aylin]);
    }
    await aylin.last.getByRole("button", { name: "Het is gelukt" }).waitFor();
  });
  await aylin.shootCard("habit-reminder");
  await aylin.step("one tap answers it", () => aylin.press("Het is gelukt", "Kijk eens aan"));
  await aylin.shootCard("habit-done");
}

async function report(sanne) {
  await sanne.step("rapport team: three scores, each with its interval", async () => {
    await sanne.say("rapport team");
    await sanne.shows("Ontwikkeling");
    await threeScores(sanne, ["Samen leren", "Informatie vrijuit delen", "Creatieve vrijheid"]);
  });
  await sanne.shootCard("report-dutch");
  await sanne.step("language english, and the report follows", async () => {
    await sanne.say("language english");
    await sanne.shows("From now on in English");
    await sanne.say("report team");
    await threeScores(sanne, ["Learning together", "Sharing information freely", "Creative freedom"]);
  });
  await sanne.shootCard("report", "teams-report.png");
  await contrast(sanne, "report");
  await sanne.step("the report has a chart that Teams draws itself, with its numbers in words", async () => {
    await sanne.last.getByRole("img", { name: /Learning together: \d{1,3} \(\d{1,3}–\d{1,3}\)/ }).waitFor();
  });
}

/** What else has a card of its own, each on the page and in a picture. */
async function gallery(noor, fatima) {
  for (const [visitor, words, title, file] of [
    [noor, "waarom", "Wie ziet wat?", "why"], [noor, "tijden", "Wanneer zal ik je schrijven?", "times"], [noor, "taal", "Welke taal heeft je voorkeur?", "language"],
    [noor, "mijn scan", "scan", "my-scan"], [fatima, "campagnes", "Campagnes", "campaigns"], [fatima, "bereik", "zijn bereikbaar", "reach"],
  ]) {
    await visitor.step(`“${words}” is answered with its card`, async () => {
      await visitor.say(words);
      await visitor.shows(title);
    });
    await visitor.shootCard(file);
  }
}

/**
 * A card names meanings and not colours, so the words stay readable whatever Teams paints behind them. The Playground has no dark
 * look of its own; the system's high contrast has a black ground, and takes the colours that a card would have brought.
 */
async function contrast(visitor, file) {
  await visitor.step(`with high contrast forced by the system every word of ${file} is still there`, async () => {
    const text = await visitor.last.innerText();
    await visitor.page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
    equal(await visitor.last.innerText(), text, "as the words");
    await visitor.shootCard(`${file}-contrast`);
    await visitor.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });
}

/** Two people press at the same moment; each sees their own card changed, and nothing of the other's. */
async function together(sanne, ciara) {
  await sanne.step("two people answer at the same moment, each on their own card", async () => {
    for (const [visitor, option] of [[sanne, "Tussenin"], [ciara, "Neither agree nor disagree"]]) {
      const choice = visitor.questions.first().getByRole("radio");
      if ((await choice.count()) === 0) throw new Error(`${visitor.name} has nothing to choose (${option}).`);
      await choice.nth(2).check();
    }
    await Promise.all([
      sanne.press("Bewaar", "Wat je beantwoordde, is bewaard"),
      ciara.press("Save", "Your answers so far are saved"),
    ]);
    await sanne.asks(2);
    await ciara.asks(2);
  });
}

async function threeScores(visitor, names) {
  await visitor.shows(names[0]);
  const text = await visitor.last.innerText();
  for (const name of names) {
    if (!new RegExp(`${name}\\s+\\S+ \\d{1,3} \\(\\d{1,3}–\\d{1,3}\\)`).test(text)) throw new Error(`No score of ${name}: ${text.slice(0, 500)}`);
  }
}

async function plan(fatima) {
  await fatima.step("nieuwe scan: the form says what is missing before it is sent", async () => {
    await fatima.say("nieuwe scan");
    await fatima.shows("Een scan plannen");
    await fatima.press("Voorbeeld", "Maak eerst een keuze");
  });
  await fatima.shootCard("form");
  await fatima.step("a scan is planned on one card: form, preview, change, start", async () => {
    await fatima.last.getByRole("textbox").first().fill("Scan uit Teams");
    await fatima.last.getByRole("checkbox", { name: /Klantenservice/ }).check();
    await fatima.press("Voorbeeld", "Controleer het plan voor de start");
    await fatima.shows("Scan uit Teams");
    await fatima.shootCard("form-preview");
    await fatima.press("Wijzig", "Een scan plannen");
    equal(await fatima.last.getByRole("textbox").first().inputValue(), "Scan uit Teams", "as the name");
    await fatima.press("Voorbeeld", "Controleer het plan voor de start");
    await fatima.press("Start deze scan", "De scan is gepland");
  });
  await fatima.shootCard("form-planned");
}

async function day({ noor, phone, sanne, ciara, fatima, aylin, stranger }, service) {
  await Promise.all([
    welcome(noor, "Noor"), welcome(sanne, "Sanne"), welcome(ciara, "Ciara"), welcome(fatima, "Fatima"), welcome(aylin, "Aylin"),
    stranger.step("somebody unknown hears so, and whom to ask", async () => {
      await stranger.open();
      await stranger.shows("We have not met yet");
      for (const text of ["help", "report team Ontwikkeling"]) {
        await stranger.say(text);
        await stranger.shows("I still don’t find you here");
      }
      await stranger.shows(/Ask .+ to add you/);
      await stranger.shoot("stranger");
    }),
  ]);

  await noor.step("installed once more, is not welcomed once more: hulp in Dutch is the first line", async () => {
    await noor.open();
    await noor.say("hulp");
    await noor.shows("Dit kan ik voor je doen");
    await noor.shows("Hallo Noor");
    equal(await noor.lines.count(), 1, "lines");
  });
  await noor.shootCard("help-dutch");
  await ciara.step("help in English", async () => {
    await ciara.say("help");
    await ciara.shows("What I can do");
    await ciara.shows("report team");
  });
  await ciara.shootCard("help-english");
  await noor.step("a command with a slip of the pen: the nearest one is named", async () => {
    await noor.say("hulpp");
    await noor.shows("Bedoel je ‘hulp’?");
  });
  await noor.step("a report is not for an employee", async () => {
    await noor.say("rapport team");
    await noor.shows("Dat kan ik niet voor je doen");
  });
  await ciara.step("report team of a small team: why there is none", async () => {
    await ciara.say("report team");
    await ciara.shows("There are too few answers to show for this team");
  });

  await habit(aylin, service);
  await discreet(sanne, { command: "rapport team", language: "nl", answer: "Ontwikkeling" });
  await discreet(ciara, { command: "help", language: "en", answer: "What I can do" });
  await phone.step("a second device of the same person", () => phone.open());
  await survey(noor, phone, service);
  await sanne.step("who last spoke in a group gets their card in their own chat, and the group gets none", async () => {
    await sanne.shows("3 vragen over leren");
    await sanne.goTo(GROUP);
    await sanne.shows("Mijn antwoord staat in ons eigen gesprek");
    equal(await sanne.lines.count(), 1, "lines");
    await sanne.goTo("Personal Chat");
  });
  await nextDay({ noor, sanne, ciara }, service);
  await together(sanne, ciara);
  await report(sanne);
  await plan(fatima);
  await gallery(noor, fatima);
  await reminder(aylin, service);
}

run(async () => {
  mkdirSync(shots, { recursive: true });
  mkdirSync(join(IMAGES, "teams"), { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), "ldroi-playground-"));
  const service = new Service(program, join(scratch, "service"), await freePort());
  const playgrounds = [];
  for (const [place, person] of PEOPLE.entries()) {
    playgrounds.push(new AgentsPlayground(join(scratch, `teams-${place}`), await freePort(), `${service.url}/api/messages`, person));
  }
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    await Promise.all([service.start(), ...playgrounds.map((playground) => playground.start())]);
    const context = await browser.newContext({ viewport: WINDOW, colorScheme: "light", locale: "en-GB", reducedMotion: "reduce", deviceScaleFactor: 1 });
    const visitor = async (person, name) =>
      new Visitor(await context.newPage(), playgrounds[PEOPLE.indexOf(person)], name);
    await day({
      noor: await visitor(NOOR, "Noor"), phone: await visitor(NOOR, "Noor’s phone"), sanne: await visitor(SANNE, "Sanne"),
      ciara: await visitor(CIARA, "Ciara"), fatima: await visitor(FATIMA, "Fatima"), aylin: await visitor(AYLIN, "Aylin"), stranger: await visitor(STRANGER, "a stranger"),
    }, service);
    const { code, ms } = await service.stop();
    check(`the service stops by itself (${ms} ms)`, code === 0);
  } finally {
    await browser.close();
    playgrounds.forEach((playground) => playground.stop());
  }
  if (failures > 0) return console.log(`       the service's log: ${service.log}; pictures: ${shots}`);
  rmSync(scratch, { recursive: true, force: true });
  if (!positionals[1]) rmSync(shots, { recursive: true, force: true });
});
