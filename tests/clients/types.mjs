// What the compiler says of JSON when it stands in a program as a literal of a type that Microsoft or Slack publishes.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const here = dirname(fileURLToPath(import.meta.url));
const PROGRAM_OPTIONS = {
  strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, lib: ["lib.es2022.d.ts"], types: [], skipLibCheck: true,
  module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext,
};

/** Slack tells a message from a modal and a tab by the outermost type; a message is a list of blocks. */
function typeOf({ platform, json }) {
  if (platform === "teams") return ["IAdaptiveCard", "@microsoft/teams.cards"];
  if (Array.isArray(json)) return ["KnownBlock[]", "@slack/types"];
  return json.type === "home" ? ["HomeView", "@slack/types"] : ["ModalView", "@slack/types"];
}

/** For each card what the compiler complains of. */
export function complaints(cards) {
  const sources = new Map(cards.map((card, place) => {
    const [type, from] = typeOf(card);
    return [
      join(here, `card-${place}.ts`),
      `import type { ${type.replace("[]", "")} } from "${from}";\nexport const card: ${type} = ${JSON.stringify(card.json, null, 2)};\n`,
    ];
  }));
  const host = ts.createCompilerHost(PROGRAM_OPTIONS);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => sources.has(resolve(path)) || fileExists(path);
  host.readFile = (path) => sources.get(resolve(path)) ?? readFile(path);
  host.getSourceFile = (path, ...rest) => sources.has(resolve(path))
    ? ts.createSourceFile(path, sources.get(resolve(path)), ...rest)
    : getSourceFile.call(host, path, ...rest);
  const program = ts.createProgram([...sources.keys()], PROGRAM_OPTIONS, host);
  const wrongOptions = program.getOptionsDiagnostics().concat(program.getGlobalDiagnostics()).map(words);
  if (wrongOptions.length > 0) throw new Error(wrongOptions.join("; "));
  return [...sources.keys()].map((path) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(words);
  });
}

function words(diagnostic) {
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ").slice(0, 400);
  return diagnostic.file ? `line ${diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line - 1}: ${text}` : text;
}
