// Makes people.csv of any size: an organisation six levels deep, and the changes that a year brings.
import { closeSync, openSync, writeSync } from "node:fs";

const LEVELS = [1, 5, 25, 150, 1000, 6819];
const HEADER = "email,name,team,parent_team,manager_email,role,language,time_zone,country,teams_aad_object_id,slack_user_id,annual_salary_eur\n";
const CHUNK = 1 << 20;

export const TEAMS = LEVELS.reduce((sum, size) => sum + size, 0);

/** The team above each team; a team at the top has none. */
const above = LEVELS.flatMap((size, level) => {
  const first = LEVELS.slice(0, level).reduce((sum, before) => sum + before, 0);
  const before = LEVELS[level - 1];
  return Array.from({ length: size }, (_, place) => (level === 0 ? null : first - before + Math.floor((place * before) / size)));
});

const number = (n, length) => String(n).padStart(length, "0");
const teamName = (team) => (team === null ? "" : `Team ${number(team, 4)}`);

/**
 * @param change.email The address of person n.
 * @param change.team The team of person n.
 * @param change.bad Whether the row of person n is bad.
 * @param change.skip Whether person n is missing.
 */
export function writePeople(path, rows, change = {}) {
  const email = change.email ?? address;
  const teamOf = change.team ?? ((n) => n % TEAMS);
  const file = openSync(path, "w");
  let text = HEADER;
  for (let n = 0; n < rows; n++) {
    if (change.skip?.(n)) continue;
    const team = teamOf(n);
    // Person n leads team n; who leads a team reports to whoever leads the team above.
    const manager = n < TEAMS ? above[n] : team;
    text += [
      email(n), `Élise van den ${n % 2 ? "Berg" : "Broek"} ${n}`, teamName(team), teamName(above[team]), manager === null || manager >= rows ? "" : email(manager),
      n % 5000 === 17 ? "ld" : "", n % 3 ? "nl" : "en", "Europe/Amsterdam", "NL",
      `6f9619ff-8b86-4011-b42d-${number(n, 12)}`, change.bad?.(n) ? "nobody" : `U${number(n, 9)}`, 40_000 + (n % 50_000),
    ].join(",") + "\n";
    if (text.length > CHUNK) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
}

export const address = (n) => `person.${number(n, 6)}@example.com`;
