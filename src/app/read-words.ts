import { parseArgs } from "node:util";
import { type Command, type CommandOption, CommandRefused, type Given } from "../platform/command.ts";

type Parsed = { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] };

/** The command that the words begin with, the longest name first, and the rest of the words. */
export function findCommand(
  words: readonly string[],
  commands: readonly Command[],
): { readonly command: Command; readonly rest: readonly string[] } | undefined {
  const [command] = commands
    .filter(({ name }) => name.split(" ").every((word, at) => words[at] === word))
    .toSorted((one, other) => other.name.length - one.name.length);
  return command && { command, rest: words.slice(command.name.split(" ").length) };
}

/** What was typed after a command's name, checked against what it expects. Throws CommandRefused. */
export function readWords(command: Command, rest: readonly string[]): Given {
  const { values, positionals } = parsed(command, rest);
  refuseWrongCount(command, positionals);
  const texts = new Map(
    Object.entries(command.options).map(([name, option]) => [name, textOf(name, option, values[name])]),
  );
  return {
    option: (name) => texts.get(name),
    required: (name) => texts.get(name) ?? "",
    flag: (name) => values[name] === true,
    positional: (index) => positionals[index] ?? "",
  };
}

function parsed(command: Command, rest: readonly string[]): Parsed {
  const options = Object.entries(command.options).map(
    ([name, { flag }]) => [name, flag ? { type: "boolean" } : { type: "string", multiple: true }] as const,
  );
  try {
    return parseArgs({
      args: [...rest],
      options: { ...Object.fromEntries(options), json: { type: "boolean" } },
      allowPositionals: true,
      strict: true,
    });
  } catch (fault) {
    throw refusalOfParser(fault, command);
  }
}

/** The parser speaks English and of its own workings; the option is the first word in quotes. */
function refusalOfParser(fault: unknown, { name, options }: Command): CommandRefused {
  const said = fault instanceof Error ? fault.message : "";
  const option = /'(-[^' ]*)/.exec(said)?.[1] ?? "";
  if (/Unknown option/.test(said)) {
    const known = [...Object.keys(options), "json", "help"].map((one) => `--${one}`).join(", ");
    return new CommandRefused("option-unknown", `${name} kennt ${option} nicht. Möglich: ${known}.`);
  }
  return /does not take/.test(said)
    ? new CommandRefused("option-without-value", `${option} hat keinen Wert.`)
    : new CommandRefused("option-value-missing", `${option} braucht einen Wert.`);
}

function refuseWrongCount({ name, positional = [] }: Command, given: readonly string[]): void {
  if (given.length < positional.length)
    throw new CommandRefused(
      "argument-missing",
      `Es fehlt ${positional[given.length]}: ${name} ${positional.join(" ")}.`,
    );
  const extra = given[positional.length];
  if (extra !== undefined)
    throw new CommandRefused("argument-unexpected", `${name} kann mit „${extra}“ nichts anfangen.`);
}

function textOf(name: string, option: CommandOption, value: unknown): string | undefined {
  const given = Array.isArray(value) ? value.map(String) : [];
  if (given.length > 1) throw new CommandRefused("option-repeated", `--${name} darf nur einmal stehen.`);
  const text = given[0] ?? option.default;
  if (option.required && !text?.trim()) throw new CommandRefused("option-missing", `--${name} fehlt.`);
  return text === undefined ? undefined : chosen(name, option, text);
}

function chosen(name: string, { choices }: CommandOption, text: string): string {
  if (choices === undefined) return text;
  const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found;
  throw new CommandRefused(
    `${name}-unknown`,
    `--${name} kennt „${text}“ nicht. Möglich: ${choices.join(", ")}.`,
  );
}
