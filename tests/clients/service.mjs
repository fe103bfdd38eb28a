// The built service as a process of its own, on a folder and a port of its own.
import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { watch } from "./processes.mjs";

export async function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export class Service {
  #child = null;
  #ended = null;

  /**
   * @param program The built LdRoi.Bot.dll, or an executable.
   * @param folder Where the database, the simulator's chats and the log go.
   * @param env Settings of its own.
   */
  constructor(program, folder, port, env = {}) {
    this.env = env;
    this.program = program;
    this.folder = folder;
    this.url = `http://127.0.0.1:${port}`;
    this.database = join(folder, "data", "ldroi.db");
    this.log = join(folder, "service.log");
  }

  /** Starts the process without waiting for it to answer. */
  spawn() {
    mkdirSync(join(this.folder, "data"), { recursive: true });
    const [command, ...args] = this.program.endsWith(".dll") ? ["dotnet", this.program] : [this.program];
    const log = openSync(this.log, "a");
    this.#child = spawn(command, args, {
      cwd: this.folder,
      stdio: ["ignore", log, log],
      env: {
        ...process.env,
        ASPNETCORE_ENVIRONMENT: "Development",
        ASPNETCORE_URLS: this.url,
        ConnectionStrings__Bot: `Data Source=${this.database}`,
        ...this.env,
      },
    });
    closeSync(log);
    this.#ended = watch(this.#child);
  }

  /** Starts the process and returns how many milliseconds it took until it answered. */
  async start(limitMs = 60_000) {
    const began = performance.now();
    this.spawn();
    while (performance.now() - began < limitMs) {
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) throw new Error(`The service ended at its start; see ${this.log}.`);
      try {
        if ((await fetch(this.url + "/health")).ok) return Math.round(performance.now() - began);
      } catch {
        await pause(25);
      }
    }
    throw new Error(`The service did not answer within ${limitMs} ms; see ${this.log}.`);
  }

  /** kill -9. */
  async kill() {
    this.#child.kill("SIGKILL");
    return this.#ended;
  }

  /** A stop signal, and how long the service took to end; null for the code when it had to be killed. */
  async stop(limitMs = 30_000) {
    const began = performance.now();
    this.#child.kill("SIGTERM");
    const ended = await Promise.race([this.#ended, pause(limitMs, null, { ref: false })]);
    const ms = Math.round(performance.now() - began);
    if (ended) return { ...ended, ms };
    await this.kill();
    return { code: null, signal: "SIGKILL", ms };
  }

  get(path) {
    return this.#ask(path);
  }

  post(path, body) {
    return this.#ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  }

  async #ask(path, options) {
    const response = await fetch(this.url + path, options);
    const text = await response.text();
    if (!response.ok) throw new Refused(response.status, text);
    return text && /json/.test(response.headers.get("Content-Type") ?? "") ? JSON.parse(text) : null;
  }
}

export class Refused extends Error {
  constructor(status, text) {
    super(`${status} ${text.slice(0, 300)}`);
    this.status = status;
  }
}
