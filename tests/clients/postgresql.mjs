// A temporary PostgreSQL, on a Unix socket only. A shell beside it waits for the end of this script, however that comes
// about, and takes the cluster away.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// initdb and postgres refuse to run as root.
const SCRIPT = `
cd /
if [ "$(id -u)" = 0 ]; then
  user=$(id -un postgres 2>/dev/null || echo nobody)
  chown "$user" "$2"
  as="setpriv --reuid=$user --regid=$(id -g "$user") --clear-groups"
fi
$as "$1/initdb" -D "$2/data" -U bot -A trust --no-locale -E UTF8 --no-sync >"$2/initdb" 2>&1 &&
$as "$1/pg_ctl" -D "$2/data" -w -l "$2/log" -o "-c listen_addresses='' -k $2" start >"$2/start" 2>&1 &&
echo up || cat "$2"/initdb "$2"/start
cat >/dev/null
$as "$1/pg_ctl" -D "$2/data" -m immediate -w stop >/dev/null 2>&1
rm -rf "$2"`;

export class PostgreSql {
  #folder = mkdtempSync(join(tmpdir(), "ldroi-pg-"));
  #programs = programs();

  get connectionString() {
    return `Host=${this.#folder};Username=bot;Database=bot`;
  }

  async start() {
    if (!this.#programs) throw new Error("PostgreSQL's programs are not on this machine (Debian: apt-get install postgresql).");
    const keeper = spawn("setsid", ["sh", "-c", SCRIPT, "keeper", this.#programs, this.#folder], { stdio: ["pipe", "pipe", "ignore"] });
    keeper.unref();
    const answer = await new Promise((resolve) => keeper.stdout.once("data", (data) => resolve(data.toString())));
    if (answer.trim() !== "up") throw new Error(`PostgreSQL did not start: ${answer}`);
    keeper.stdout.unref();
    keeper.stdin.unref();
    this.query("CREATE DATABASE bot", "postgres");
  }

  /** The rows as they come, each an array of texts. */
  query(sql, database = "bot") {
    const text = execFileSync(join(this.#programs, "psql"), ["-h", this.#folder, "-U", "bot", "-d", database, "-v", "ON_ERROR_STOP=1", "-AtF", "\t", "-c", sql], {
      encoding: "utf8", maxBuffer: 256 * 1024 * 1024,
    });
    return text.trim() === "" ? [] : text.trim().split("\n").map((line) => line.split("\t"));
  }
}

function programs() {
  const debian = "/usr/lib/postgresql";
  const folders = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)).map((version) => join(debian, version, "bin")) : [];
  return [...folders, ...process.env.PATH.split(":")].find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")));
}
