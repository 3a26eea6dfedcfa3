import { readWords } from "../../src/app/read-words.ts";
import type { Json } from "../../src/core/json.ts";
import type { Command } from "../../src/platform/command.ts";
import { readConfig } from "../../src/platform/config.ts";
import type { Desk } from "../../src/platform/perform.ts";

type Answer = { readonly [key: string]: Json };

/** Runs a command as the command line would and returns all it answers, one object a line. */
export async function answersOf(
  desk: Desk,
  command: Command,
  words: readonly string[],
  options: Record<string, string | true>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const typed = Object.entries(options).map(([name, value]) =>
    value === true ? `--${name}` : `--${name}=${value}`,
  );
  await command.run(readWords(command, [...words, ...typed]), {
    asOwner: () => Promise.reject(new Error("this test gave the command no owner")),
    ...desk,
    config: readConfig({}, { cwd: "/", defaultDataDir: "/" }),
    tell: () => undefined,
    answer: (object) => void answers.push(object),
  });
  return answers;
}

/** The one answer of a command that gives one. */
export async function runCommand(
  desk: Desk,
  command: Command,
  words: readonly string[],
  options: Record<string, string | true>,
): Promise<Answer> {
  const [answer] = await answersOf(desk, command, words, options);
  if (answer === undefined) throw new Error(`${command.name} answered nothing`);
  return answer;
}
