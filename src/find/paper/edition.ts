import { createHash } from "node:crypto";
import { z } from "zod";
import type { PrintRow } from "./print-row.ts";
import { type Said, saidAnswers } from "./said-before.ts";

export type PrintKind = (typeof printKinds)[number];
export const printKinds = ["booklet", "poster", "card", "changes"] as const;

/**
 * What a print held of offers, by their ids: the content as a hash, the title for the day it is gone, and in booklets
 * the printed answers, so that a change sheet can set the old one beside the new one.
 */
export const heldSchema = z.record(
  z.string(),
  z.object({ hash: z.string(), title: z.string(), said: saidAnswers.optional() }),
);
export type Held = Readonly<z.infer<typeof heldSchema>>;

/** Only what stands in the booklet counts as a change; that somebody confirmed it again is none. */
const contentOf = ({
  id: _id,
  confirmedAt: _confirmed,
  importedAt: _imported,
  changedAt: _changed,
  freshness: _freshness,
  translations: _translations,
  closed: _closed,
  timed,
  ...content
}: PrintRow) =>
  JSON.stringify(
    Object.entries({ ...content, times: timed?.schedules ?? [] }).toSorted(([one], [other]) =>
      one < other ? -1 : 1,
    ),
  );

const hashOf = (offer: PrintRow): string =>
  createHash("sha256").update(contentOf(offer)).digest("base64url").slice(0, 22);

/** What is kept of a print; `said` are the answers as they were printed. */
export const heldOffers = (offers: readonly PrintRow[], said: ReadonlyMap<string, Said> = new Map()): Held =>
  Object.fromEntries(
    offers.map((offer) => {
      const answers = said.get(offer.id);
      const held = { hash: hashOf(offer), title: offer.title };
      return [offer.id, answers === undefined ? held : { ...held, said: [...answers] }];
    }),
  );

export type Changes = {
  readonly added: readonly PrintRow[];
  readonly changed: readonly PrintRow[];
  readonly gone: readonly string[];
};

/** What a family with the earlier print in its hands does not know. */
export function changesSince(held: Held, offers: readonly PrintRow[]): Changes {
  const now = new Set<string>(offers.map(({ id }) => id));
  return {
    added: offers.filter(({ id }) => held[id] === undefined),
    changed: offers.filter((offer) => held[offer.id] !== undefined && held[offer.id]?.hash !== hashOf(offer)),
    gone: Object.entries(held)
      .filter(([id]) => !now.has(id))
      .map(([, { title }]) => title),
  };
}
