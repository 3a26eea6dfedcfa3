import type { Json } from "../core/json.ts";
import type { Command, CommandOption } from "../platform/command.ts";

const call = ({ name, positional = [] }: Command): string => [name, ...positional].join(" ");

const remarks = ({ required, default: usual, choices }: CommandOption): string =>
  [
    required ? " (nötig)" : "",
    usual === undefined ? "" : ` (sonst ${usual})`,
    choices === undefined ? "" : `: ${choices.join(", ")}`,
  ].join("");

/** All commands, a line each. */
export const listText = (commands: readonly Command[]): string =>
  [
    "npm run -s tragnetz -- BEFEHL [--json], Einzelheiten mit BEFEHL --help",
    ...commands.map((command) => `  ${call(command).padEnd(30)} ${command.summary}`),
  ].join("\n");

/** One command with everything that may follow it. */
export const commandText = (command: Command): string =>
  [
    `${call(command)}: ${command.summary}`,
    ...Object.entries(command.options).map(
      ([name, option]) => `  --${name.padEnd(14)} ${option.help}${remarks(option)}`,
    ),
    `  --${"json".padEnd(14)} ein JSON-Objekt auf der Standardausgabe`,
  ].join("\n");

/** The same for machines. */
export const commandJson = ({
  name,
  positional = [],
  summary,
  options,
}: Command): { readonly [key: string]: Json } => ({
  name,
  positional: [...positional],
  summary,
  options: Object.entries(options).map(([option, { help, required, default: usual, choices, flag }]) => ({
    name: option,
    help,
    required: required === true,
    flag: flag === true,
    default: usual ?? null,
    choices: choices === undefined ? null : [...choices],
  })),
});
