// Shows the Teams app package to Microsoft's own schemas: the verb makes it, the schemas come with npm @microsoft/app-manifest.
//
//   node teams.mjs <LdRoi.Bot.dll>
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { inflateRawSync } from "node:zlib";
import { check, run } from "./checks.mjs";

const program = resolve(process.argv[2] ?? "");
const require = createRequire(import.meta.url);
const ofPackage = createRequire(require.resolve("@microsoft/app-manifest"));
const Ajv = ofPackage("ajv-draft-04").default ?? ofPackage("ajv-draft-04");
const addFormats = ofPackage("ajv-formats").default ?? ofPackage("ajv-formats");
const APP = "0f0e0d0c-0000-4000-8000-00000000b001";

/** The files of a zip, by its central directory. */
function unzipped(bytes) {
  const files = new Map();
  let at = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const count = bytes.readUInt16LE(at + 10);
  at = bytes.readUInt32LE(at + 16);
  for (let place = 0; place < count; place++) {
    const [packed, name, extra, comment, start] =
      [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const content = bytes.subarray(data, data + packed);
    files.set(bytes.toString("utf8", at + 46, at + 46 + name), bytes.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content));
    at += 46 + name + extra + comment;
  }
  return files;
}

function complaints(schema, json) {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return validate(json) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function schemaOf(version, name) {
  const folder = join(dirname(require.resolve("@microsoft/app-manifest")), "json-schemas", "teams", `v${version}`);
  return JSON.parse(readFileSync(join(folder, `${name}.schema.json`), "utf8").replace(/^\uFEFF/, ""));
}

run(async () => {
  const folder = mkdtempSync(join(tmpdir(), "ldroi-teams-"));
  try {
    const out = join(folder, "teams.zip");
    execFileSync("dotnet", [program, "manifest", "teams", "--app-id", APP, "--domain", "bot.example.com", "--out", out], { cwd: folder });
    const files = unzipped(readFileSync(out));
    check("manifest, words and icons at the root", ["manifest.json", "nl.json", "color.png", "outline.png"].every((name) => files.has(name)), [...files.keys()].join(", "));
    const manifest = JSON.parse(files.get("manifest.json").toString("utf8"));
    const version = manifest.manifestVersion;
    const schema = schemaOf(version, "MicrosoftTeams");
    const found = complaints(schema, manifest);
    check(`the manifest is what schema ${version} asks for`, found.length === 0, found.join(" | "));
    const wider = join(folder, "in-teams.zip");
    execFileSync("dotnet", [program, "manifest", "teams", "--app-id", APP, "--domain", "bot.example.com", "--in-teams", "--out", wider], { cwd: folder });
    const inTeams = JSON.parse(unzipped(readFileSync(wider)).get("manifest.json").toString("utf8"));
    const foundInTeams = complaints(schema, inTeams);
    check("so is the one for teams and group chats", foundInTeams.length === 0 && inTeams.bots[0].scopes.join() === "personal,team,groupChat", foundInTeams.join(" | "));
    const words = complaints(schemaOf(version, "MicrosoftTeams.Localization"), JSON.parse(files.get("nl.json").toString("utf8")));
    check("so are the Dutch words", words.length === 0, words.join(" | "));
    check("the ids are ours", manifest.id === APP && manifest.bots[0].botId === APP && manifest.validDomains[0] === "bot.example.com");

    // A checker that finds nothing here finds nothing anywhere.
    for (const [what, spoil] of [
      ["a name too long", (json) => { json.name.short = "x".repeat(31); }],
      ["thirteen commands", (json) => { json.bots[0].commandLists[0].commands = Array.from({ length: 13 }, (_, at) => ({ title: `${at}` })); }],
      ["a property that does not exist", (json) => { json.nmae = "LdRoi"; }],
      ["no icons", (json) => { delete json.icons; }],
    ]) {
      const spoilt = structuredClone(manifest);
      spoil(spoilt);
      check(`${what} is found`, complaints(schema, spoilt).length > 0);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
