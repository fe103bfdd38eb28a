// A PostgreSQL of our own for one run: a temporary cluster on a Unix socket.
import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const INSTALLED = "/usr/lib/postgresql";

export class Postgres {
  #server = null;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "ldroi-pg-"));
    // Nothing that we started outlives us; SIGQUIT ends its processes at once.
    process.on("exit", () => this.stop());
  }

  /** The folder of the newest server's programs; null when there is none. */
  static get programs() {
    const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((a, b) => b - a) : [];
    return versions.map((version) => join(INSTALLED, version, "bin")).find((bin) => existsSync(join(bin, "initdb"))) ?? null;
  }

  async start(limitMs = 30_000) {
    execFileSync(...this.#unprivileged("initdb", "-D", join(this.folder, "data"), "-A", "trust", "-U", "bot", "-E", "UTF8"), { stdio: "ignore" });
    const [program, args] = this.#unprivileged("postgres", "-D", join(this.folder, "data"), "-k", this.folder, "-c", "listen_addresses=");
    this.#server = spawn(program, args, { stdio: "ignore" });
    for (const limit = performance.now() + limitMs; ; await pause(50)) {
      try {
        this.query("postgres", "select 1");
        return;
      } catch (error) {
        if (performance.now() > limit || this.#server.exitCode !== null) throw error;
      }
    }
  }

  stop() {
    this.#server?.kill("SIGQUIT");
    this.#server = null;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20 });
  }

  create(database) {
    this.query("postgres", `create database ${database}`);
    return `Host=${this.folder};Username=bot;Database=${database}`;
  }

  query(database, sql) {
    return execFileSync(join(Postgres.programs, "psql"), ["-h", this.folder, "-U", "bot", "-d", database, "-AtXc", sql], {
      encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 26,
    }).trim();
  }

  /** The server refuses to run as root. */
  #unprivileged(program, ...args) {
    const command = join(Postgres.programs, program);
    if (process.getuid() !== 0) return [command, args];
    const nobody = Number(execFileSync("id", ["-u", "nobody"], { encoding: "utf8" }));
    chownSync(this.folder, nobody, nobody);
    return ["setpriv", [`--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups", command, ...args]];
  }
}
