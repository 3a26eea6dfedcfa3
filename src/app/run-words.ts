import { type Command, type CommandDesk, CommandRefused } from "../platform/command.ts";
import { commandJson, commandText, listText } from "./command-help.ts";
import { findCommand, readWords } from "./read-words.ts";
import { readable } from "./readable.ts";
import { type Refusal, refusalOf } from "./refusals.ts";

type Opened = {
  readonly desk: Omit<CommandDesk, "tell" | "answer">;
  readonly close: () => Promise<void>;
};

/** What a run of the command line needs from the world around it. `open` is called only when the words are in order. */
export type Surroundings = {
  readonly commands: readonly Command[];
  readonly open: (tell: (line: string) => void, purpose: "command" | "look") => Promise<Opened>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

/** Runs one command and gives the exit code. With `--json` only JSON goes out; progress and sentences go to `err`. */
export async function runWords(words: readonly string[], around: Surroundings): Promise<number> {
  const json = words.includes("--json");
  try {
    const found = findCommand(words, around.commands);
    if (found === undefined) return listOrRefuse(words, around, json);
    if (found.rest.includes("--help"))
      around.out(json ? JSON.stringify(commandJson(found.command)) : commandText(found.command));
    else return await run(found.command, found.rest, around, json);
    return 0;
  } catch (fault) {
    return fail(fault, around, json);
  }
}

function listOrRefuse(words: readonly string[], { commands, out }: Surroundings, json: boolean): number {
  const named = words.filter((word) => word !== "--json");
  if (named.length > 0 && named[0] !== "--help" && named[0] !== "help")
    throw new CommandRefused(
      "command-unknown",
      `Den Befehl „${commandWords(named)}“ gibt es nicht. Möglich: ${commands.map(({ name }) => name).join(", ")}.`,
    );
  out(json ? JSON.stringify({ commands: commands.map(commandJson) }) : listText(commands));
  return 0;
}

/** What stands before the first option: what follows one may be its value, and no value belongs into a sentence. */
function commandWords(words: readonly string[]): string {
  const option = words.findIndex((word) => word.startsWith("-"));
  return (option < 0 ? words : words.slice(0, option)).join(" ");
}

async function run(
  command: Command,
  rest: readonly string[],
  { open, out, err }: Surroundings,
  json: boolean,
): Promise<number> {
  const given = readWords(command, rest);
  const tell = err;
  const answer: CommandDesk["answer"] = (object, forPeople) =>
    out(json ? JSON.stringify(object) : (forPeople ?? readable(object)));
  const exitOf = (badNews: string | void) => {
    if (badNews) err(badNews);
    return badNews ? 1 : 0;
  };
  if (command.needsStore === false) return exitOf(await command.run(given, { tell, answer }));
  const { desk, close } = await open(tell, command.looksOnly ? "look" : "command");
  try {
    return exitOf(await command.run(given, { ...desk, tell, answer }));
  } finally {
    await close();
  }
}

function fail(fault: unknown, { out, err }: Surroundings, json: boolean): number {
  const refusal = refusalOf(fault) ?? ours(fault);
  err(refusal.message);
  if (json) out(JSON.stringify({ error: { ...refusal } }));
  return 1;
}

const ours = (fault: unknown): Refusal => ({
  code: "failed",
  message: `Unerwarteter Fehler: ${String(fault instanceof Error ? fault.message : fault).split("\n")[0]}`,
});
