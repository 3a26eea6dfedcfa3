import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Json } from "../core/json.ts";
import { type Command, CommandRefused, type Given } from "../platform/command.ts";
import { openInstallation } from "../platform/installation.ts";
import { commands } from "./commands.ts";
import { commandConfig, refusalOf, repositoryRoot } from "./place.ts";

/** Runs one command. With `--json` standard output carries only JSON; progress goes to standard error. */
async function main(words: readonly string[]): Promise<number> {
  const json = words.includes("--json");
  try {
    const found = findCommand(words);
    if (found === undefined) return help(words);
    const { command, rest } = found;
    if (rest.includes("--help")) return tellAbout(command);
    await run(command, read(command, rest), json);
    return 0;
  } catch (fault) {
    return fail(fault, json);
  }
}

function findCommand(words: readonly string[]): { command: Command; rest: string[] } | undefined {
  const fits = commands.filter((command) => command.name.split(" ").every((word, at) => words[at] === word));
  const command = fits.sort((a, b) => b.name.length - a.name.length)[0];
  return command && { command, rest: words.slice(command.name.split(" ").length) };
}

function read(command: Command, rest: readonly string[]): Given {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, option]) => [
      name,
      { type: option.flag ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { values, positionals } = parse(rest, options);
  const wanted = command.positional ?? [];
  if (positionals.length !== wanted.length)
    throw new CommandRefused("usage", `${command.name} expects: ${wanted.join(" ") || "no further words"}.`);
  for (const [name, option] of Object.entries(command.options))
    if (option.required && values[name] === undefined)
      throw new CommandRefused("usage", `--${name} is missing.`);
  const option = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : command.options[name]?.default;
  };
  return {
    option,
    required: (name) => option(name) ?? "",
    flag: (name) => values[name] === true,
    positional: (index) => positionals[index] ?? "",
  };
}

type Parsed = { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] };
function parse(args: readonly string[], options: Record<string, { type: "boolean" | "string" }>): Parsed {
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, json: { type: "boolean" } },
      allowPositionals: true,
      strict: true,
    });
  } catch (fault) {
    throw new CommandRefused(
      "usage",
      fault instanceof Error ? (fault.message.split("\n")[0] ?? "") : "not understood",
    );
  }
}

async function run(command: Command, given: Given, json: boolean): Promise<void> {
  const config = commandConfig();
  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  const installation = await openInstallation(config, join(repositoryRoot, "migrations"), "command", tell);
  try {
    await command.run(given, {
      database: installation.database,
      keys: installation.keys,
      asOwner: installation.asOwner,
      config,
      tell,
      answer: (object) => write(object, json),
    });
  } finally {
    await installation.database.close();
    await installation.stop();
  }
}

const write = (object: { readonly [key: string]: Json }, json: boolean): void => {
  const lines = Object.entries(object).map(
    ([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  process.stdout.write(json ? `${JSON.stringify(object)}\n` : `${lines.join("\n")}\n`);
};

function fail(fault: unknown, json: boolean): number {
  const refused = fault instanceof CommandRefused ? fault : undefined;
  const message = refused?.message ?? refusalOf(fault) ?? (fault instanceof Error ? fault.message : "failed");
  process.stderr.write(`${message}\n`);
  if (json)
    process.stdout.write(`${JSON.stringify({ error: { code: refused?.code ?? "failed", message } })}\n`);
  return 1;
}

function help(words: readonly string[]): number {
  const known = words.length === 0 || words[0] === "--help" || words[0] === "help";
  if (!known)
    return fail(
      new CommandRefused(
        "unknown-command",
        `There is no command "${words.filter((word) => !word.startsWith("-")).join(" ")}". See: npm run tragnetz -- --help`,
      ),
      words.includes("--json"),
    );
  process.stdout.write(
    `${commands.map((command) => `${[command.name, ...(command.positional ?? [])].join(" ").padEnd(34)} ${command.summary}`).join("\n")}\n`,
  );
  return 0;
}

function tellAbout(command: Command): number {
  const options = Object.entries(command.options).map(
    ([name, option]) => `  --${name.padEnd(16)} ${option.help}`,
  );
  process.stdout.write(
    `${[[command.name, ...(command.positional ?? [])].join(" "), command.summary, ...options, "  --json             one JSON object on standard output"].join("\n")}\n`,
  );
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
