import type { Json } from "../core/json.ts";
import type { Config } from "./config.ts";
import type { AsOwner } from "./installation.ts";
import type { Desk } from "./perform.ts";

/** An expected "no" of a command: exit 1, one sentence, and the code in JSON. */
export class CommandRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What an act refused, by its reason: the code for machines and a German sentence for the operator. */
export type Refusals = Readonly<Record<string, readonly [code: string, message: string]>>;

/** The refusal for a reason an act gave; a reason without a sentence is passed on as it is. */
export const refusalFor = (refusals: Refusals, reason: string): CommandRefused => {
  const [code, message] = refusals[reason] ?? ["refused", `Das wurde nicht ausgeführt (${reason}).`];
  return new CommandRefused(code, message);
};

export const networkUnknown = (slug: string): CommandRefused =>
  new CommandRefused(
    "network-unknown",
    `Es gibt kein Netzwerk „${slug}“. Alle zeigt der Befehl „network list“.`,
  );

export type CommandOption = {
  readonly help: string;
  readonly flag?: boolean;
  readonly required?: boolean;
  readonly default?: string;
  /** The only values there are. Another one is refused before anything is opened, and capitals do not matter. */
  readonly choices?: readonly string[];
};
export type Given = {
  readonly option: (name: string) => string | undefined;
  readonly required: (name: string) => string;
  readonly flag: (name: string) => boolean;
  readonly positional: (index: number) => string;
};

/** What a command works with. `answer` writes one JSON object (or, for people, the words given or its readable lines); `tell` is progress on standard error. */
export type CommandDesk = Desk & {
  /** The owner's way into the store, for the few commands that rehearse or empty the demo. */
  readonly asOwner: AsOwner;
  readonly config: Config;
  readonly tell: (line: string) => void;
  readonly answer: (object: { readonly [key: string]: Json }, forPeople?: string) => void;
};

/** `tragnetz NAME positional… --option`: one command, one file. */
export type Command = {
  readonly name: string;
  readonly summary: string;
  readonly positional?: readonly string[];
  readonly options: Readonly<Record<string, CommandOption>>;
} & (WithStore | WithoutStore);

type WithStore = {
  readonly needsStore?: true;
  /** It changes nothing, so it does not bring an older store up to date either. */
  readonly looksOnly?: true;
  readonly run: Run<CommandDesk>;
};
/** It only reckons: no store is opened, so it also runs where there is none. */
type WithoutStore = { readonly needsStore: false; readonly run: Run<AnswerDesk> };

export type AnswerDesk = Pick<CommandDesk, "tell" | "answer">;
/** A returned sentence means: the answer is out, and it is no good news. It goes to standard error, with exit 1. */
type Run<Desk> = (given: Given, desk: Desk) => Promise<string | void>;
export const command = (definition: Command): Command => definition;
