import type { Family } from "../../platform/actor.ts";
import type { Desk } from "../../platform/perform.ts";
import type { Speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import type { HiddenValues } from "../../ui/hidden-fields.tsx";
import type { WebRequest } from "../../platform/web/request.ts";
import type { WrongFiles } from "../attachments/files.tsx";
import type { WishWords } from "../concerns/wish-steps.ts";
import type { familyTexts } from "../texts.ts";
import type { Status } from "./show-status.ts";

/** Where a family stands in its dialogue: it has shown its ticket, and the next page carries it on. */
export type Here = {
  readonly desk: Desk;
  readonly view: View;
  readonly ticket: Buffer;
  readonly family: Family;
  readonly files: WebRequest["files"];
  readonly topics?: WishWords["topics"] | undefined;
};

/** `said` is what was just done, `fault` why it was not; then `typed` is what the family had written. */
export type StatusExtra = {
  readonly typed?: string;
  readonly fault?: "text-missing" | "too-long" | "ended";
  readonly said?:
    | "nobody"
    | "allowed"
    | "notReading"
    | "stopped"
    | "notMoved"
    | "other"
    | "way"
    | "written"
    | "files"
    | "again";
  /** Files that were not taken, with the words that came with them. */
  readonly wrongFiles?: WrongFiles;
};

/** What the page of the family's concern is made from. */
export type StatusProps = StatusExtra & {
  readonly view: View;
  readonly status: Status;
  readonly ticket: string;
};

/** What every part of the page gets. */
export type StatusPart = StatusProps & {
  readonly t: Speak<typeof familyTexts.texts>;
  readonly team: string;
  /** The hidden fields of the form for one step: each form has a key of its own, so that no two steps are taken for one. */
  readonly hidden: (step: string) => HiddenValues;
  readonly open: boolean;
};

/** The ticket must not stand in an address; it travels in each form. */
export const hiddenFor =
  (view: View, ticket: string) =>
  (step: string): HiddenValues => ({ ...view.formFields(), _ticket: ticket, _go: step });
