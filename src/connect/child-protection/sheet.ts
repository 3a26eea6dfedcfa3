import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Branch } from "./consultation.ts";
import { pseudonymise } from "./pseudonymise.ts";

/** What the professional typed for the sheet, with everything that tells who it is about. Opens for her alone. */
export const draftWords = z.object({
  seen: z.string(),
  done: z.string(),
  question: z.string(),
  names: z.string(),
  places: z.string(),
  /** Ages are reckoned at this day, so that the sheet is the same when it is looked at and when it is sent. */
  on: z.iso.date(),
});
type Draft = z.infer<typeof draftWords>;

/** A part of the sheet that the adviser reads. */
export const sheetWords = z.object({
  born: z.enum(["born", "unborn"]).nullable(),
  seen: z.string(),
  done: z.string(),
  question: z.string(),
});
export type Sheet = z.infer<typeof sheetWords>;

const lines = (text: string): readonly string[] => text.split(/[\n,;]/);

/** The pseudonymous sheet of a draft: exactly this is shown in the preview and exactly this is sent. */
export function sheetOf(draft: Draft, born: Branch | null): Sheet {
  const telling = { names: lines(draft.names), places: lines(draft.places) };
  const plain = (text: string) => pseudonymise(text, telling, Temporal.PlainDate.from(draft.on));
  return { born, seen: plain(draft.seen), done: plain(draft.done), question: plain(draft.question) };
}

/** The mark of a sheet that was looked at: sending another one than the one on the page is refused. */
export const markOf = (sheet: Sheet): string =>
  createHash("sha256").update(JSON.stringify(sheet)).digest("hex").slice(0, 32);
