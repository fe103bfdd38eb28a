// Microsoft's Agents Playground as a process of its own: one person's Teams, with a personal chat, a group chat and a team.
import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { watch } from "./processes.mjs";

const PROGRAM = createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/cli.js");
const TENANT = "7e000000-0000-4000-8000-00000000c001";
const BOT = { id: "28:0f0e0d0c-0000-4000-8000-00000000b001", name: "LdRoi" };

export const GROUP = "Koffie";
export const CHANNEL = "Nieuws";

/** As Teams shows somebody, with ids that our service has never seen. */
export function user(name, email) {
  const [givenName, ...surname] = name.split(" ");
  const key = [...email].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) >>> 0, 7).toString(16).padStart(12, "0");
  return {
    id: `29:${email.split("@")[0]}`, name, givenName, surname: surname.join(" "), email, userPrincipleName: email,
    aadObjectId: `5a1d0b7e-0000-4000-8000-${key}`,
  };
}

/** Somebody of the demo organisation. */
export const demo = (name) => user(name, `${name.toLowerCase().replaceAll(" ", ".")}@noorderlicht.example`);

/** Five: with any other number the Playground ends without a word. */
export const COLLEAGUES = ["Daan Mulder", "Youssef Amrani", "Lotte Jansen", "Thijs Smit", "Priya Raman"].map(demo);

export class AgentsPlayground {
  #child = null;

  constructor(folder, port, endpoint, person) {
    this.folder = folder;
    this.port = port;
    this.endpoint = endpoint;
    this.person = person;
    this.url = `http://127.0.0.1:${port}`;
  }

  async start(limitMs = 60_000) {
    mkdirSync(this.folder, { recursive: true });
    // JSON is YAML too.
    writeFileSync(join(this.folder, ".m365agentsplayground.yml"), JSON.stringify({
      version: "0.1.1", tenantId: TENANT, bot: BOT, currentUser: this.person, users: COLLEAGUES,
      personalChat: { id: `a:${this.person.email.split("@")[0]}` },
      groupChat: { id: "19:koffie@thread.v2", name: GROUP },
      team: {
        id: "19:ontwikkeling@thread.tacv2", name: "Ontwikkeling", aadGroupId: "5a1d0b7e-0000-4000-8000-00000000d001",
        channels: [{ id: "19:nieuws@thread.tacv2", name: CHANNEL }],
      },
    }, null, 2));
    const output = openSync(join(this.folder, "output.log"), "a");
    this.#child = spawn(process.execPath, [
      PROGRAM, "start", "-e", this.endpoint, "-c", "msteams", "-p", String(this.port), "--su", `${this.url}/_connector`, "--disable-telemetry",
    ], { cwd: this.folder, stdio: ["ignore", output, output], env: { ...process.env, BROWSER: "none" } });
    closeSync(output);
    const child = this.#child;
    watch(child);
    for (const until = performance.now() + limitMs; performance.now() < until; await pause(50)) {
      if (child.exitCode !== null || child.signalCode !== null) break;
      try {
        if ((await fetch(this.url)).ok) return;
      } catch {
        // Not yet.
      }
    }
    throw new Error(`The Agents Playground of ${this.person.name} did not start:\n${this.tail()}`);
  }

  /** The last lines of what it wrote. */
  tail(lines = 20) {
    return ["output.log", join("devTools", "m365agentsplayground.log")]
      .map((file) => join(this.folder, file))
      .filter((file) => existsSync(file))
      .flatMap((file) => readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines))
      .map((line) => "       " + line.slice(0, 400))
      .join("\n");
  }

  stop() {
    this.#child?.kill("SIGKILL");
  }
}
