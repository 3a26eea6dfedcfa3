import { createHash } from "node:crypto";
import type { PrintRow } from "./print-row.ts";

export type PrintKind = (typeof printKinds)[number];
export const printKinds = ["booklet", "poster", "card", "changes"] as const;

/** What a print held of an offer: its content as a hash, and its title for the day it is gone. */
export type HeldOffer = { readonly hash: string; readonly title: string };
export type Held = Readonly<Record<string, HeldOffer>>;

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

/** What is kept of a print. */
export const heldOffers = (offers: readonly PrintRow[]): Held =>
  Object.fromEntries(offers.map((offer) => [offer.id, { hash: hashOf(offer), title: offer.title }]));

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
