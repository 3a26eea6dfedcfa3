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

export type CommandOption = {
  readonly help: string;
  readonly flag?: boolean;
  readonly required?: boolean;
  readonly default?: string;
};
export type Given = {
  readonly option: (name: string) => string | undefined;
  readonly required: (name: string) => string;
  readonly flag: (name: string) => boolean;
  readonly positional: (index: number) => string;
};

/** What a command works with. `answer` writes one JSON object (or, for people, its readable lines); `tell` is progress on standard error. */
export type CommandDesk = Desk & {
  /** The owner's way into the store, for the few commands that rehearse or empty the demo. */
  readonly asOwner: AsOwner;
  readonly config: Config;
  readonly tell: (line: string) => void;
  readonly answer: (object: { readonly [key: string]: Json }) => void;
};

/** `tragnetz NAME positional… --option`: one command, one file. */
export type Command = {
  readonly name: string;
  readonly summary: string;
  readonly positional?: readonly string[];
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly run: (given: Given, desk: CommandDesk) => Promise<void>;
};
export const command = (definition: Command): Command => definition;
