"use strict";

const TEXTS = {
  en: {
    skip: "Skip to the chat",
    product: "Simulator",
    title: "Simulator",
    demo: "Demo data — people and answers are made up",
    clockTitle: "Clock of the simulation",
    moveClock: "Move the clock",
    hour: "+1 hour",
    morning: "Tomorrow 09:00",
    day: "+1 day",
    week: "+1 week",
    moving: "Moving the clock…",
    moved: "It is now {0}.",
    languageTitle: "Language of this page",
    people: "People",
    search: "Find a person, team or role",
    onlyNew: "Only with new messages",
    nobody: "Nobody found. Try another word.",
    nobodyNew: "Nobody has a new message. Move the clock, and look again.",
    outside: "Outside the organisation",
    newOne: "1 new message",
    newMany: "{0} new messages",
    startHere: "Start here",
    start1: "Pick somebody from the list. A red number means a card is waiting.",
    start2: "Answer, press, or type help: you see exactly what that person sees.",
    start3: "Move the clock forward, and see what arrives tomorrow and next week.",
    beEmployee: "Be {0}, an employee",
    beEmployeeWhy: "A card is waiting. Answer it in one or two taps.",
    beEmployeeIdle: "Type help to see what an employee can do.",
    beManager: "Be {0}, a manager",
    beManagerWhy: "Type report team to see how the team is doing.",
    beProfessional: "Be {0}, L&D",
    beProfessionalWhy: "Type new scan to set up a campaign.",
    back: "Back to the people",
    looks: "Show the chat as",
    lookTeams: "Teams look",
    lookSlack: "Slack look",
    lookText: "Plain text",
    messages: "Messages",
    earlier: "Show earlier messages",
    empty: "Nothing here yet. Type help, or move the clock.",
    botWrites: "The bot is writing",
    suggestions: "Suggestions",
    typeAs: "Type a message as {0}",
    send: "Send",
    close: "Close",
    bot: "LdRoi.Bot",
    app: "app",
    localTime: "{0} local time",
    sourceOf: "View source of this card",
    sourceTitleTeams: "Adaptive Card (Teams)",
    sourceTitleSlack: "Block Kit (Slack)",
    answerBelow: "Answer",
    offline: "The service does not answer. Is it still running?",
    lost: "Connection lost. Trying again…",
    roles: { manager: "manager", administrator: "administrator" },
  },
  nl: {
    skip: "Naar de chat",
    product: "Simulator",
    title: "Simulator",
    demo: "Demogegevens — mensen en antwoorden zijn verzonnen",
    clockTitle: "Klok van de simulatie",
    moveClock: "Zet de klok vooruit",
    hour: "+1 uur",
    morning: "Morgen 09:00",
    day: "+1 dag",
    week: "+1 week",
    moving: "De klok loopt vooruit…",
    moved: "Het is nu {0}.",
    languageTitle: "Taal van deze pagina",
    people: "Mensen",
    search: "Zoek een persoon, team of rol",
    onlyNew: "Alleen met nieuwe berichten",
    nobody: "Niemand gevonden. Probeer een ander woord.",
    nobodyNew: "Niemand heeft een nieuw bericht. Zet de klok vooruit en kijk dan weer.",
    outside: "Buiten de organisatie",
    newOne: "1 nieuw bericht",
    newMany: "{0} nieuwe berichten",
    startHere: "Begin hier",
    start1: "Kies iemand uit de lijst. Een rood cijfer betekent: er wacht een kaart.",
    start2: "Antwoord, druk op een knop of typ hulp: je ziet precies wat die persoon ziet.",
    start3: "Zet de klok vooruit en kijk wat er morgen en volgende week binnenkomt.",
    beEmployee: "Wees {0}, medewerker",
    beEmployeeWhy: "Er wacht een kaart. Antwoorden kost één of twee tikken.",
    beEmployeeIdle: "Typ hulp en zie wat een medewerker kan doen.",
    beManager: "Wees {0}, leidinggevende",
    beManagerWhy: "Typ rapport team en zie hoe het met het team gaat.",
    beProfessional: "Wees {0}, L&D",
    beProfessionalWhy: "Typ nieuwe scan en zet een campagne op.",
    back: "Terug naar de mensen",
    looks: "Toon de chat als",
    lookTeams: "Teams",
    lookSlack: "Slack",
    lookText: "Platte tekst",
    messages: "Berichten",
    earlier: "Toon eerdere berichten",
    empty: "Hier staat nog niets. Typ hulp, of zet de klok vooruit.",
    botWrites: "De bot schrijft",
    suggestions: "Suggesties",
    typeAs: "Typ een bericht als {0}",
    send: "Verstuur",
    close: "Sluit",
    bot: "LdRoi.Bot",
    app: "app",
    localTime: "{0} plaatselijke tijd",
    sourceOf: "Bekijk de bron van deze kaart",
    sourceTitleTeams: "Adaptive Card (Teams)",
    sourceTitleSlack: "Block Kit (Slack)",
    answerBelow: "Antwoord",
    offline: "De service antwoordt niet. Draait hij nog?",
    lost: "Geen verbinding. We proberen het opnieuw…",
    roles: { manager: "leidinggevende", administrator: "beheerder" },
  },
};

// Words to type, in the person's own language: they are sent as typed, and nothing more.
const COMMANDS = {
  en: { help: "help", mine: "my scan", team: "report team", scan: "new scan", why: "why", campaigns: "campaigns" },
  nl: { help: "hulp", mine: "mijn scan", team: "rapport team", scan: "nieuwe scan", why: "waarom", campaigns: "campagnes" },
};

const LOOKS = ["teams", "slack", "text"];
const NEAR_END_PX = 120;
const CLOCK_POLL_MS = 1000;
const CLOCK_REFRESH_MS = 30000;
const COALESCE_MS = 80;
const AVATAR_COLOURS = 8;

const state = {
  language: remembered("language") === "nl" ? "nl" : "en",
  look: LOOKS.includes(remembered("look")) ? remembered("look") : "teams",
  organisation: null,
  person: null,
  shown: new Map(),
  chatRequest: 0,
  pressing: new Set(),
  moving: false,
  followed: false,
  hasBegun: false,
};

const $ = (id) => document.getElementById(id);

// ---- Small tools -------------------------------------------------------------------------------------------------

function remembered(name) {
  try {
    return localStorage.getItem("simulator." + name);
  } catch {
    return null;
  }
}

function remember(name, value) {
  try {
    localStorage.setItem("simulator." + name, value);
  } catch {
    // A browser that keeps nothing works all the same.
  }
}

function t(name, ...values) {
  return values.reduce((text, value, at) => text.replaceAll("{" + at + "}", value), TEXTS[state.language][name]);
}

function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") node.className = value;
    else if (name === "text") node.textContent = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function initials(name) {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}|^\p{N}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : [name];
  return chosen.map((word) => Array.from(word)[0]).join("").toUpperCase();
}

function colour(id) {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.codePointAt(0)) % 9973;
  return "colour-" + (sum % AVATAR_COLOURS);
}

function announce(text) {
  // Emptied first: the same sentence twice is news twice.
  $("announcer").textContent = "";
  setTimeout(() => { $("announcer").textContent = text; }, 30);
}

// What went wrong while doing something stays until the next thing is done; what went wrong while loading, until it loads.
function trouble(text, cause = "doing") {
  $("trouble").textContent = text;
  $("trouble").dataset.cause = cause;
}

function noTrouble(cause) {
  if (cause === undefined || $("trouble").dataset.cause === cause) $("trouble").textContent = "";
}

class Refused extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

async function ask(path, body) {
  const options = body === undefined
    ? {}
    : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  let response;
  try {
    response = await fetch("/simulator/" + path, { cache: "no-store", ...options });
  } catch {
    throw new Refused(0, t("offline"));
  }
  const text = await response.text();
  const json = /json/.test(response.headers.get("Content-Type") ?? "") && text ? JSON.parse(text) : null;
  if (!response.ok) throw new Refused(response.status, json?.detail ?? t("offline"));
  return json;
}

function peoplePath(id) {
  return "people/" + encodeURIComponent(id);
}

// ---- Dates -------------------------------------------------------------------------------------------------------

function locale() {
  return state.language === "nl" ? "nl-NL" : "en-GB";
}

function formatted(instant, timeZone, parts) {
  try {
    return new Intl.DateTimeFormat(locale(), { ...parts, timeZone }).format(instant);
  } catch {
    return new Intl.DateTimeFormat(locale(), { ...parts, timeZone: "UTC" }).format(instant);
  }
}

const timeOfDay = (instant, zone) => formatted(instant, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const longDay = (instant, zone) => formatted(instant, zone, { weekday: "long", day: "numeric", month: "long" });
const fullMoment = (instant, zone) =>
  formatted(instant, zone, { weekday: "short", day: "numeric", month: "short", year: "numeric" }) + " " + timeOfDay(instant, zone);

// What the wall clock of a zone shows, as if it were UTC.
function wallClock(instant, timeZone) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
    }).formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
}

// Seconds until the wall clock shows nine on the next day; right over a change to summer time too.
function secondsToMorning(now, timeZone) {
  const wall = new Date(wallClock(now, timeZone));
  const target = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate() + 1, 9);
  let guess = now.getTime() + (target - wall.getTime());
  guess += target - wallClock(new Date(guess), timeZone);
  return Math.max(1, Math.round((guess - now.getTime()) / 1000));
}

// ---- The page's own words ----------------------------------------------------------------------------------------

function showTexts() {
  document.documentElement.lang = state.language;
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = t(node.dataset.text);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", t(node.dataset.label));
  for (const node of document.querySelectorAll("[data-hint]")) node.placeholder = t(node.dataset.hint);
  for (const input of document.querySelectorAll("input[name=language]")) input.checked = input.value === state.language;
  for (const input of document.querySelectorAll("input[name=look]")) input.checked = input.value === state.look;
}

function roleName(role) {
  return TEXTS[state.language].roles[role.toLowerCase()] ?? role;
}

const isManager = (person) => /manager/i.test(person.role);
const isProfessional = (person) => /l&d|learning/i.test(person.role);

// ---- People ------------------------------------------------------------------------------------------------------

function showPeople() {
  const { organisation } = state;
  if (!organisation) return;

  $("organisation").textContent = organisation.name;
  $("demo").hidden = !organisation.isDemo;
  $("product").hidden = organisation.isDemo;

  const focused = document.activeElement?.closest?.("a[data-person]")?.dataset.person;
  const words = plain($("search").value).split(/\s+/).filter(Boolean);
  const onlyNew = $("only-new").checked;
  const teams = new Map();
  for (const person of organisation.people) {
    const text = plain([person.name, person.team, person.role, roleName(person.role)].join(" "));
    if (!words.every((word) => text.includes(word))) continue;
    if (onlyNew && person.unread === 0 && person.id !== state.person?.id) continue;
    if (!teams.has(person.team)) teams.set(person.team, []);
    teams.get(person.team).push(person);
  }

  // Strangers stand last: they are the exception that one looks up.
  const ordered = [...teams].sort(([a], [b]) => Number(a === "") - Number(b === ""));
  $("groups").replaceChildren(...ordered.map(([team, people], at) => group(team, people, at)));
  $("nobody").textContent = teams.size > 0 ? "" : words.length === 0 ? t("nobodyNew") : t("nobody");
  if (focused) personLink(focused)?.focus({ preventScroll: true });
}

function group(team, people, at) {
  const id = "team-" + at;
  return element("section", { class: "team", "aria-labelledby": id },
    element("h3", { id, text: team || t("outside") }),
    element("ul", {}, ...people.map((person) => element("li", {}, entry(person)))));
}

function entry(person) {
  const isCurrent = person.id === state.person?.id;
  // What is on screen is not new, even before the service has heard so.
  const unread = isCurrent && !document.hidden ? 0 : person.unread;
  return element("a", {
    href: "#" + encodeURIComponent(person.id), "data-person": person.id, class: unread > 0 ? "entry has-new" : "entry",
    "aria-current": isCurrent ? "true" : null,
  },
    element("span", { class: "avatar " + colour(person.id), "aria-hidden": "true", text: initials(person.name) }),
    element("span", { class: "entry-name", text: person.name }),
    element("span", { class: "tags" },
      person.role ? element("span", { class: "tag role", text: roleName(person.role) }) : null,
      element("span", { class: "tag", text: person.language.slice(0, 2).toUpperCase() })),
    unread > 0 ? element("span", { class: "unread" },
      element("span", { "aria-hidden": "true", text: unread > 99 ? "99+" : String(unread) }),
      element("span", { class: "unseen", text: unread === 1 ? t("newOne") : t("newMany", unread) })) : null);
}

function personLink(id) {
  return document.querySelector(`a[data-person="${CSS.escape(id)}"]`);
}

function walkPeople(event) {
  const links = [...$("groups").querySelectorAll("a[data-person]")];
  const at = links.indexOf(document.activeElement);
  if (event.target === $("search")) {
    if (event.key === "ArrowDown" && links.length > 0) {
      event.preventDefault();
      links[0].focus();
    } else if (event.key === "Enter" && links.length > 0) {
      event.preventDefault();
      links[0].click();
    }
    return;
  }
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  (links[next] ?? (next < 0 ? $("search") : links[at])).focus();
}

// ---- Start here --------------------------------------------------------------------------------------------------

function showStart() {
  const people = state.organisation?.people ?? [];
  const employees = people.filter((person) => person.role === "" && person.team !== "");
  const waiting = employees.find((person) => person.unread > 0);
  const manager = people.find(isManager);
  const professional = people.find(isProfessional);
  $("hints").replaceChildren(...[
    hint(waiting ?? employees[0], "beEmployee", waiting ? "beEmployeeWhy" : "beEmployeeIdle"),
    hint(manager, "beManager", "beManagerWhy"),
    hint(professional, "beProfessional", "beProfessionalWhy"),
  ].filter(Boolean));
}

function hint(person, title, why) {
  return person
    ? element("li", {}, element("a", { class: "hint", href: "#" + encodeURIComponent(person.id) },
      element("span", { class: "avatar " + colour(person.id), "aria-hidden": "true", text: initials(person.name) }),
      element("span", { class: "hint-words" },
        element("strong", { text: t(title, person.name) }),
        element("span", { text: t(why) }))))
    : null;
}

// ---- One person's chat -------------------------------------------------------------------------------------------

function idInAddress() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

function followAddress() {
  if (!state.hasBegun) return;
  const id = idInAddress();
  const person = state.organisation?.people.find((candidate) => candidate.id === id) ?? null;
  if (person?.id === state.person?.id && person) return;

  const leaving = state.person;
  state.person = person;
  state.shown.clear();
  $("messages").replaceChildren();
  $("empty").hidden = true;
  $("earlier").hidden = true;
  $("dots").hidden = true;
  noTrouble();
  document.body.dataset.view = person ? "chat" : "people";
  $("chat").hidden = !person;
  $("start").hidden = person !== null;
  $("skip").hidden = !person;
  showPeople();
  if (!person) {
    document.title = `${t("title")} · LdRoi.Bot`;
    showStart();
    if (leaving) personLink(leaving.id)?.focus();
    return;
  }

  remember("person", person.id);
  showPerson();
  personLink(person.id)?.scrollIntoView({ block: "nearest" });
  $("typing").value = "";
  fitTyping();
  // Where the list goes away, on a phone, the keyboard's place moves along; beside the chat it stays in the list.
  if (state.followed && document.activeElement?.dataset.person !== person.id) $("person-name").focus();
  state.followed = false;
  loadChat({ opening: true });
}

function showPerson() {
  const { person } = state;
  if (!person) return;
  document.title = `${person.name} · ${t("title")}`;
  $("person-name").textContent = person.name;
  $("person-avatar").textContent = initials(person.name);
  $("person-avatar").className = "avatar " + colour(person.id);
  $("typing-label").textContent = t("typeAs", person.name);
  $("typing").placeholder = t("typeAs", person.name.split(" ")[0]);
  $("typing").lang = person.language;
  showPersonFacts();
  showChips();
}

function showPersonFacts() {
  const { person, organisation } = state;
  if (!person) return;
  const facts = [roleName(person.role), person.team, t("localTime", timeOfDay(new Date(organisation.now), person.timeZone))];
  $("person-facts").textContent = facts.filter(Boolean).join(" · ");
}

function showChips() {
  const { person } = state;
  const words = COMMANDS[person.language.toLowerCase().startsWith("nl") ? "nl" : "en"];
  const chosen = [words.help, words.mine, words.why];
  if (isManager(person)) chosen.push(words.team);
  if (isProfessional(person)) chosen.push(words.scan, words.campaigns);
  $("chips").replaceChildren(...chosen.map((text) =>
    element("button", { type: "button", class: "chip", lang: person.language, text, onclick: () => say(text) })));
}

async function loadChat({ opening = false, before = null } = {}) {
  const { person, look } = state;
  if (!person) return;
  const request = before ? state.chatRequest : ++state.chatRequest;
  try {
    const query = new URLSearchParams({ look, ...(before ? { before } : {}) });
    const chat = await ask(`${peoplePath(person.id)}/chat?${query}`);
    if (request !== state.chatRequest || person.id !== state.person?.id || look !== state.look) return;
    noTrouble("loading");
    if (before) showEarlier(chat);
    else showChat(chat, opening);
  } catch (problem) {
    if (request === state.chatRequest) trouble(problem.message, "loading");
  }
}

function showChat(chat, opening) {
  const list = $("messages");
  const scroller = $("scroller");
  const wasNearEnd = opening || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
  for (const pending of list.querySelectorAll("[data-pending]")) pending.remove();

  const arrived = [];
  const changed = [];
  for (const message of chat.messages) {
    const known = state.shown.get(message.id);
    if (known === undefined) {
      list.append(line(message));
      state.shown.set(message.id, version(message));
      if (message.from === "bot") arrived.push(message);
    } else if (known !== version(message)) {
      replaceLine(message);
      changed.push(message);
    }
  }
  dropForgotten(chat);

  // Only the first page knows whether there is more; a later one must not bring the button back.
  if (opening) $("earlier").hidden = !chat.hasEarlier;
  $("empty").hidden = list.children.length > 0;
  markDays();
  if (wasNearEnd && (opening || arrived.length > 0)) showEnd(opening);
  if (!opening && arrived.length + changed.length > 0) {
    announce([...changed, ...arrived].map((message) => message.announcement).join(" "));
  }
  see(chat);
}

// After the transcript was emptied, old lines must not linger.
function dropForgotten(chat) {
  const first = number(chat.messages[0]?.id ?? "m0");
  const here = new Set(chat.messages.map((message) => message.id));
  for (const id of [...state.shown.keys()]) {
    if (here.has(id) || (chat.hasEarlier && number(id) < first)) continue;
    messageNode(id)?.remove();
    state.shown.delete(id);
  }
}

function showEarlier(chat) {
  const scroller = $("scroller");
  const fromEnd = scroller.scrollHeight - scroller.scrollTop;
  const nodes = chat.messages.filter((message) => !state.shown.has(message.id)).map((message) => {
    state.shown.set(message.id, version(message));
    return line(message);
  });
  $("messages").prepend(...nodes);
  $("earlier").hidden = !chat.hasEarlier;
  markDays();
  scroller.scrollTop = scroller.scrollHeight - fromEnd;
  nodes[0]?.focus({ preventScroll: true });
}

// With its time, because an emptied transcript counts from m1 again.
function version(message) {
  return message.revision + "@" + message.sentAt;
}

function number(id) {
  return Number(id.slice(1));
}

function messageNode(id) {
  return document.getElementById("message-" + id);
}

function line(message) {
  const isBot = message.from === "bot";
  const { person, look } = state;
  const at = new Date(message.sentAt);
  const node = element("li", {
    class: "message " + message.from, id: "message-" + message.id, "data-message": message.id, "data-sent": message.sentAt, tabindex: "-1",
  });
  const name = isBot ? t("bot") : person.name;
  const head = element("p", { class: "meta" },
    element("span", { class: "speaker", text: name }),
    isBot ? element("span", { class: "app", "aria-hidden": "true", text: t("app") }) : null,
    element("time", { datetime: message.sentAt, text: timeOfDay(at, person.timeZone) }),
    isBot && message.html ? sourceButton(message) : null);
  const face = isBot
    ? element("span", { class: "avatar bot-avatar", "aria-hidden": "true" })
    : element("span", { class: "avatar " + colour(person.id), "aria-hidden": "true", text: initials(person.name) });
  const body = element("div", { class: "body" });
  if (!message.html) body.append(element("p", { class: "words", text: message.text ?? "" }));
  else if (look === "text") body.append(...plainCard(message));
  else body.append(card(message));
  node.append(face, element("div", { class: "content" }, head, body));
  return node;
}

// The server has encoded every text in it, and the page's policy lets no script or address in it run.
function card(message) {
  const holder = element("template");
  holder.innerHTML = message.html;
  for (const table of holder.content.querySelectorAll("table")) {
    const frame = element("div", { class: "wide", tabindex: "0", role: "group", "aria-label": table.querySelector("thead")?.textContent.trim() });
    table.replaceWith(frame);
    frame.append(table);
  }
  return holder.content;
}

// Plain text is for reading; what can be filled in and pressed stands below it, without any look.
function plainCard(message) {
  const content = card(message);
  const answer = element("div", { class: "answer card", lang: message.language, role: "group", "aria-label": t("answerBelow") },
    ...content.querySelectorAll("[data-input]"), ...content.querySelectorAll(".actions"));
  const text = element("pre", { class: "plain", lang: message.language, text: message.text });
  return answer.children.length > 0 ? [text, answer] : [text];
}

function replaceLine(message) {
  const old = messageNode(message.id);
  const fresh = line(message);
  const hadFocus = old?.contains(document.activeElement);
  if (old) old.replaceWith(fresh);
  else $("messages").append(fresh);
  if (hadFocus) fresh.focus({ preventScroll: true });
  state.shown.set(message.id, version(message));
  markDays();
  return fresh;
}

function markDays() {
  const { person } = state;
  let last = "";
  for (const node of $("messages").children) {
    if (!node.dataset.sent) continue;
    const day = longDay(new Date(node.dataset.sent), person.timeZone);
    let mark = node.querySelector(":scope > .day");
    if (day === last) mark?.remove();
    else if (mark) mark.textContent = day;
    else node.prepend(mark = element("p", { class: "day", text: day }));
    last = day;
  }
}

function showEnd(opening) {
  const scroller = $("scroller");
  const last = $("messages").lastElementChild;
  // A card that is taller than the window is read from its top.
  if (last && last.offsetHeight > scroller.clientHeight) last.scrollIntoView({ block: "start" });
  else scroller.scrollTo({ top: scroller.scrollHeight, behavior: opening || calm() ? "auto" : "smooth" });
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function see(chat) {
  const { person } = state;
  const last = chat.messages[chat.messages.length - 1];
  if (!last || document.hidden || person.unread === 0) return;
  // The list is right at once; the service hears it for the next visit.
  person.unread = 0;
  showPeople();
  ask(`${peoplePath(person.id)}/seen`, { message: last.id }).catch(() => {});
}

// ---- Typing ------------------------------------------------------------------------------------------------------

async function say(text) {
  const { person } = state;
  if (!person || text.trim() === "") return;
  $("empty").hidden = true;
  const pending = line({ id: "pending", from: "person", text, sentAt: state.organisation.now, revision: 1 });
  pending.dataset.pending = "true";
  $("messages").append(pending);
  $("dots").hidden = false;
  noTrouble();
  showEnd(false);
  try {
    await ask(`${peoplePath(person.id)}/messages`, { text });
  } catch (problem) {
    trouble(problem.message);
    if (problem.status === 0 && $("typing").value === "") $("typing").value = text;
  } finally {
    if (person.id === state.person?.id) {
      $("dots").hidden = true;
      await loadChat();
      showEnd(false);
    }
  }
}

function fitTyping() {
  const box = $("typing");
  box.style.height = "auto";
  box.style.height = Math.min(box.scrollHeight, 160) + "px";
}

// ---- Pressing ----------------------------------------------------------------------------------------------------

function filledIn(node) {
  const inputs = {};
  for (const part of node.querySelectorAll("[data-input]")) {
    const boxes = [...part.querySelectorAll("input[type=radio], input[type=checkbox]")];
    const value = boxes.length > 0
      ? boxes.filter((box) => box.checked).map((box) => box.value).join(",")
      : part.querySelector("input, textarea, select")?.value ?? "";
    if (value !== "") inputs[part.dataset.input] = value;
  }
  return inputs;
}

async function press(button) {
  const node = button.closest("[data-message]");
  const { person, look } = state;
  if (!node || state.pressing.has(node.dataset.message)) return;

  const id = node.dataset.message;
  const body = {
    message: id,
    verb: button.dataset.verb,
    token: button.dataset.token,
    inputs: button.dataset.sendsInputs === "false" ? {} : filledIn(node),
  };
  state.pressing.add(id);
  hold(node, button, true);
  noTrouble();
  try {
    const answer = await ask(`${peoplePath(person.id)}/presses?look=${look}`, body);
    if (person.id !== state.person?.id || look !== state.look) return;
    const fresh = replaceLine(answer);
    fresh.focus({ preventScroll: true });
    fresh.scrollIntoView({ block: fresh.offsetHeight > $("scroller").clientHeight ? "start" : "nearest" });
    announce(answer.announcement ?? "");
  } catch (problem) {
    trouble(problem.message);
    hold(node, button, false);
  } finally {
    state.pressing.delete(id);
    // What arrived meanwhile was left for now.
    refresh();
  }
}

// Held with aria-disabled, so that the keyboard's place is not lost while the answer is on its way.
function hold(node, button, isHeld) {
  node.setAttribute("aria-busy", String(isHeld));
  for (const other of node.querySelectorAll("button[data-verb]")) {
    other.setAttribute("aria-disabled", String(isHeld));
  }
  button.classList.toggle("pressed", isHeld);
}

// ---- View source -------------------------------------------------------------------------------------------------

function sourceButton(message) {
  return element("button", {
    type: "button", class: "source-button", title: t("sourceOf"), "aria-label": t("sourceOf"), text: "{ }", onclick: () => showSource(message.id),
  });
}

async function showSource(id) {
  const { person, look } = state;
  const kind = look === "slack" ? "slack" : "teams";
  try {
    const chat = await ask(`${peoplePath(person.id)}/chat?look=json-${kind}&before=m${number(id) + 1}`);
    $("source-title").textContent = kind === "slack" ? t("sourceTitleSlack") : t("sourceTitleTeams");
    $("source-text").textContent = chat.messages.find((message) => message.id === id)?.text ?? "";
    $("source").showModal();
  } catch (problem) {
    trouble(problem.message);
  }
}

// ---- The clock ---------------------------------------------------------------------------------------------------

function showClock() {
  const { organisation } = state;
  if (!organisation) return;
  const now = new Date(organisation.now);
  $("now").dateTime = organisation.now;
  $("now").textContent = fullMoment(now, organisation.timeZone);
  $("zone").textContent = organisation.timeZone.split("/").pop().replaceAll("_", " ");
  showPersonFacts();
}

async function readClock() {
  if (!state.organisation) return;
  state.organisation.now = (await ask("clock")).now;
  showClock();
}

async function moveClock(step) {
  if (state.moving || !state.organisation) return;
  const { organisation } = state;
  const advance = step === "morning" ? `PT${secondsToMorning(new Date(organisation.now), organisation.timeZone)}S` : step;
  state.moving = true;
  noTrouble();
  showMoving();
  announce(t("moving"));
  const watching = setInterval(() => readClock().catch(() => {}), CLOCK_POLL_MS);
  try {
    state.organisation.now = (await ask("clock", { advance })).now;
    showClock();
    announce(t("moved", fullMoment(new Date(state.organisation.now), organisation.timeZone)));
  } catch (problem) {
    trouble(problem.message);
  } finally {
    clearInterval(watching);
    state.moving = false;
    showMoving();
    refresh();
  }
}

function showMoving() {
  document.body.classList.toggle("moving", state.moving);
  $("steps").setAttribute("aria-busy", String(state.moving));
  for (const button of $("steps").querySelectorAll("button")) button.setAttribute("aria-disabled", String(state.moving));
}

// ---- Live --------------------------------------------------------------------------------------------------------

async function loadOrganisation() {
  const organisation = await ask("organisation");
  const current = state.person?.id;
  state.organisation = organisation;
  if (current) state.person = organisation.people.find((person) => person.id === current) ?? state.person;
  showPeople();
  showClock();
  if (!state.person) showStart();
}

let refreshing = null;
let chatIsStale = false;

// A clock that jumps a week changes hundreds of chats at once: one look at the list is enough for all of them.
function refresh(person) {
  chatIsStale ||= person === undefined || person === state.person?.id;
  refreshing ??= setTimeout(async () => {
    const alsoChat = chatIsStale;
    refreshing = null;
    chatIsStale = false;
    try {
      await loadOrganisation();
      noTrouble("loading");
      if (!state.hasBegun) return openLast();
      // A press or a typed word that is on its way shows its own result.
      if (alsoChat && state.pressing.size === 0 && $("dots").hidden) await loadChat();
    } catch (problem) {
      trouble(problem.message, "loading");
    }
  }, COALESCE_MS);
}

function listen() {
  const events = new EventSource("/simulator/events");
  let wasLost = false;
  events.addEventListener("open", () => {
    if (wasLost) {
      noTrouble("loading");
      refresh();
    }
    wasLost = false;
  });
  events.addEventListener("error", () => {
    wasLost = true;
    trouble(t("lost"), "loading");
  });
  events.addEventListener("changed", (event) => refresh(JSON.parse(event.data).person));
  events.addEventListener("clock", () => refresh());
  // An abandoned page must not look broken while the next one loads.
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
}

// ---- Beginning ---------------------------------------------------------------------------------------------------

function showLook() {
  $("chat").dataset.look = state.look;
  state.shown.clear();
  $("messages").replaceChildren();
  loadChat({ opening: true });
}

function wire() {
  addEventListener("hashchange", followAddress);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
  $("skip").addEventListener("click", (event) => {
    // The address names the person, so the jump must not change it.
    event.preventDefault();
    $("typing").focus();
  });
  $("search").addEventListener("input", showPeople);
  $("only-new").addEventListener("change", showPeople);
  document.querySelector(".people").addEventListener("keydown", walkPeople);
  for (const list of ["groups", "hints"]) {
    $(list).addEventListener("click", (event) => { state.followed = event.target.closest("a") !== null; });
  }
  $("earlier").addEventListener("click", () => loadChat({ before: $("messages").firstElementChild?.dataset.message }));

  for (const input of document.querySelectorAll("input[name=look]")) {
    input.addEventListener("change", () => {
      state.look = input.value;
      remember("look", state.look);
      showLook();
    });
  }
  for (const input of document.querySelectorAll("input[name=language]")) {
    input.addEventListener("change", () => {
      state.language = input.value;
      remember("language", state.language);
      showTexts();
      showPeople();
      showClock();
      showStart();
      showPerson();
      if (state.person) showLook();
    });
  }

  $("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = $("typing").value;
    if (text.trim() === "") return;
    $("typing").value = "";
    fitTyping();
    say(text);
  });
  $("typing").addEventListener("input", fitTyping);
  $("typing").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      $("composer").requestSubmit();
    }
  });

  $("messages").addEventListener("click", (event) => {
    const button = event.target.closest("button[data-verb]");
    if (button && button.getAttribute("aria-disabled") !== "true") press(button);
  });

  $("steps").addEventListener("click", (event) => {
    const button = event.target.closest("button[data-step]");
    if (button) moveClock(button.dataset.step);
  });
  $("steps-toggle").addEventListener("click", () => {
    const isOpen = $("steps-toggle").getAttribute("aria-expanded") !== "true";
    $("steps-toggle").setAttribute("aria-expanded", String(isOpen));
    document.body.classList.toggle("steps-open", isOpen);
  });
  $("source-close").addEventListener("click", () => $("source").close());
  $("source").addEventListener("click", (event) => { if (event.target === $("source")) $("source").close(); });
  setInterval(() => { if (!document.hidden && !state.moving) readClock().catch(() => {}); }, CLOCK_REFRESH_MS);
}

function begin() {
  showTexts();
  $("chat").dataset.look = state.look;
  wire();
  listen();
  refresh();
}

function openLast() {
  state.hasBegun = true;
  const last = remembered("person");
  if (location.hash === "" && last && state.organisation.people.some((person) => person.id === last)) {
    history.replaceState(null, "", "#" + encodeURIComponent(last));
  }
  $("start").hidden = false;
  followAddress();
}

begin();
