// Be somebody in Microsoft's Agents Playground, in a browser of your own, against a service that runs on this machine.
//   node be.mjs [NAME] [SERVICE_URL]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AgentsPlayground, demo } from "./agents-playground.mjs";
import { freePort } from "./service.mjs";

const [name = "Noor Visser", service = "http://localhost:5080"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "ldroi-playground-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const playground = new AgentsPlayground(folder, await freePort(), `${service}/api/messages`, demo(name));
await playground.start();
console.log(`${name} is in Teams at ${playground.url}. Ctrl+C ends it.`);
