// Shows the approved cards to checkers that know nothing of us: Microsoft's renderer of Adaptive Cards in a real browser,
// and the types that Microsoft and Slack publish for what their clients accept.
//
//   node cards.mjs [folder with approved files]
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { CHROMIUM, FLAGS } from "./browser.mjs";
import { check, run } from "./checks.mjs";
import { complaints } from "./types.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, ".."));
const RENDERER = createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.min.js");

// ---- What is approved ----------------------------------------------------------------------------------------------

/** Every Adaptive Card and every Slack message under __snapshots__: a file of its own, or a part below its "===== teams". */
function approved() {
  const found = [];
  for (const file of readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".snap") && path.includes(`__snapshots__${sep}`)).sort()) {
    const text = readFileSync(join(folder, file), "utf8").replace(/^\uFEFF/, "");
    const name = basename(file, ".snap");
    const ofItsOwn = /^(.*)\.(teams|slack)\.json$/.exec(name);
    if (ofItsOwn) found.push({ name: ofItsOwn[1], platform: ofItsOwn[2], json: JSON.parse(text) });
    for (const [, platform, part] of text.matchAll(/^===== (teams|slack)\r?\n([^]*?)(?=^===== |(?![^]))/gm)) {
      found.push({ name, platform, json: JSON.parse(part) });
    }
  }
  return found;
}

// ---- Microsoft's renderer ------------------------------------------------------------------------------------------

/** Teams shows six buttons, draws charts, and lets an input ask for people: the renderer knows none of it in this version. */
const BUTTONS_IN_TEAMS = 6;
const KNOWN_TO_TEAMS = [
  'Property "choices.data" is supported in version 1.6, but you are using version 1.5.',
  // Teams draws it; this renderer shows the picture that stands there instead.
  'Unknown element type "Chart.HorizontalBar". Fallback will be used if present.',
];

/** In the page: what the renderer says of a card, and what of it cannot be seen, named or pressed. */
function shown([json, maxActions]) {
  const { AdaptiveCard, CardElement, HostConfig, SerializationContext, Version } = globalThis.AdaptiveCards;
  // Its pattern for languages remembers where it stopped, and would refuse every other card.
  CardElement.langProperty.regEx.lastIndex = 0;
  const told = [];
  const context = new SerializationContext(new Version(1, 5));
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions } });
  card.parse(json, context);
  for (let place = 0; place < context.eventCount; place++) told.push(context.getEventAt(place).message);
  told.push(...card.validateProperties().validationEvents.map(({ message }) => message));
  const element = card.render();
  if (!element) return [...told, "nothing is rendered"];
  document.body.replaceChildren(element);

  const flat = (text) => text.replace(/\s+/g, " ").trim();
  const seen = flat(element.innerText);
  const texts = [];
  const inputs = [];
  const titles = [];
  (function walk(node) {
    if (node === null || typeof node !== "object") return;
    if (node.type === "TextBlock" || node.type === "TextRun") texts.push(node.text);
    else if (node.type === "FactSet") texts.push(...node.facts.flatMap(({ title, value }) => [title, value]));
    else if (node.type?.startsWith("Input.")) inputs.push(node);
    else if (node.type?.startsWith("Action.")) titles.push(node.title);
    else Object.values(node).forEach(walk);
  })([json.body, json.actions ?? []]);
  // The renderer is given no Markdown here: a text that is written with signs of it shows the signs.
  told.push(...texts.filter((text) => !seen.includes(flat(text))).map((text) => `not to be seen: ${text}`));
  told.push(...inputs.filter(({ label }) => !label || !seen.includes(flat(label))).map(({ id }) => `the label of ${id} is not to be seen`));
  if (card.getAllInputs().length !== inputs.length) told.push(`${card.getAllInputs().length} of ${inputs.length} inputs`);
  const buttons = [...element.querySelectorAll("button")].map((button) => flat(button.innerText));
  told.push(...titles.filter((title) => !buttons.includes(flat(title))).map((title) => `no button ${title}`));
  return told;
}

// ---- Both ----------------------------------------------------------------------------------------------------------

const buttons = (card) => card.body.find(({ type }) => type === "ActionSet").actions;
const BUTTON = { teams: '"ActionSet"', slack: '"button"' };

/** Mistakes that must not get past: a checker that finds nothing here finds nothing anywhere. */
const MISTAKES = [
  ["teams", "a misspelt element", (card) => { card.body[0].type = "TextBlok"; }, "both"],
  ["teams", "a misspelt property", (card) => { card.body[0].wrapp = true; }, "types"],
  ["teams", "a value that does not exist", (card) => { card.body[0].size = "Gigantic"; }, "both"],
  ["teams", "a misspelt action", (card) => { card.actions = [{ type: "Action.Exekute", title: "Go", verb: "go" }]; }, "both"],
  ["teams", "a misspelt fallback", (card) => { buttons(card)[0].fallback.type = "Action.Submitt"; }, "types"],
  ["teams", "a misspelt property of a fallback", (card) => { buttons(card)[0].fallback.titel = "Go"; }, "types"],
  ["teams", "an input without a name", (card) => { card.body.push({ type: "Input.Text", label: "Anything" }); }, "renderer"],
  ["teams", "two inputs with one name", (card) => {
    card.body.push({ type: "Input.Text", id: "same", label: "One" }, { type: "Input.Text", id: "same", label: "Other" });
  }, "renderer"],
  ["teams", "an input without a label", (card) => { card.body.push({ type: "Input.Text", id: "text" }); }, "renderer"],
  ["teams", "a button too many", (card) => {
    card.actions = Array.from({ length: BUTTONS_IN_TEAMS + 1 }, (_, place) => ({ type: "Action.Execute", title: `Button ${place}`, verb: "go" }));
  }, "renderer"],
  ["slack", "a misspelt block", (blocks) => { blocks[0].type = "heading"; }, "types"],
  ["slack", "a misspelt property", (blocks) => { blocks[0].txt = blocks[0].text; }, "types"],
  ["slack", "a missing property", (blocks) => { delete blocks[0].text; }, "types"],
  ["slack", "a text of the wrong kind", (blocks) => { blocks[0].text.type = "html"; }, "types"],
];

run(async () => {
  const cards = approved();
  for (const platform of ["teams", "slack"]) {
    const count = cards.filter((card) => card.platform === platform).length;
    check(`there are approved cards for ${platform} (${count})`, count > 0, folder);
  }
  const wrong = MISTAKES.map(([platform, what, spoil, finder]) => {
    const json = structuredClone(cards.find((card) => card.platform === platform && (platform === "teams" || Array.isArray(card.json)) && JSON.stringify(card.json).includes(BUTTON[platform])).json);
    spoil(json);
    return { platform, name: what, json, finder };
  });

  const all = [...cards, ...wrong];
  const byTypes = complaints(all);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const byRenderer = [];
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: RENDERER });
    for (const { platform, json } of all) byRenderer.push(platform === "teams" ? await page.evaluate(shown, [json, BUTTONS_IN_TEAMS]) : []);
  } finally {
    await browser.close();
  }

  for (const [place, { platform, name, finder }] of all.entries()) {
    const found = { types: byTypes[place], renderer: byRenderer[place] };
    if (!finder) {
      const told = [...found.types, ...found.renderer].filter((text) => !KNOWN_TO_TEAMS.includes(text));
      check(`${platform}: ${name}`, told.length === 0, told.slice(0, 5).join(" | "));
      continue;
    }
    const finders = finder === "both" ? ["types", "renderer"] : [finder];
    for (const by of finders) check(`${platform}: ${name} is found by the ${by}`, found[by].length > 0);
  }
});
