import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { HashedFile } from "../offers/import-given.ts";
import { firstStatus, mergeOffer } from "../offers/import-merge.ts";
import type { Merged, StoredOffer } from "../offers/import-rows.ts";
import { readStoredOffers } from "../offers/import-states.sql.ts";
import type { ImportPlan } from "../offers/offer-import.ts";
import { sameFact } from "../offer-history/facts.ts";

/** A field as it stands here and as the list has it; of further places only how many the list has. */
export type FieldMove = { readonly field: string; readonly old: unknown; readonly now: unknown };
export type OfferMoved = { readonly title: string; readonly fields: readonly FieldMove[] };
export type FieldInConflict = {
  readonly title: string;
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
};

/** A few named examples of everything an import would do. */
export type Examples = {
  readonly created: readonly string[];
  readonly changed: readonly OfferMoved[];
  readonly unchanged: readonly string[];
  readonly missing: readonly string[];
  readonly drafts: readonly string[];
};
export type Rehearsal = { readonly examples: Examples; readonly conflicts: readonly FieldInConflict[] };

/** So many examples of a kind are named. */
export const mostExamples = 5;
/** So many offers are compared at once. */
const atOnce = 2000;

type Plan = { readonly file: HashedFile; readonly plan: ImportPlan; readonly held: readonly string[] };

/** What an import would do, with examples; nothing is written. `held` are the keys of new offers that would wait as drafts. */
export async function rehearse(
  tx: ReadTransaction,
  networkId: NetworkId,
  { file, plan, held }: Plan,
): Promise<Rehearsal> {
  const conflicts: FieldInConflict[] = [];
  const changed: OfferMoved[] = [];
  for (let at = 0; at < plan.changed.length; at += atOnce) {
    const part = plan.changed.slice(at, at + atOnce);
    const stored = await readStoredOffers(
      tx,
      networkId,
      part.map(({ before }) => before.id),
    );
    for (const offer of part) {
      const here = stored.get(offer.before.id);
      if (here === undefined) continue;
      const merged = mergeOffer(offer, here);
      conflicts.push(...conflictsIn(merged));
      if (changed.length < mostExamples && merged.changed.length > 0) changed.push(movedBy(here, merged));
    }
  }
  return { conflicts, examples: { ...namedIn(file, plan, held), changed } };
}

const conflictsIn = ({ row, conflicts }: Merged): readonly FieldInConflict[] =>
  conflicts.map(({ field, ours, theirs }) => ({ title: row.facts.title, field, ours, theirs }));

const countOf = (things: readonly unknown[] | null): number => things?.length ?? 0;

function movedBy(stored: StoredOffer, { row, changed }: Merged): OfferMoved {
  const [old, now] = [new Map(Object.entries(stored.facts)), new Map(Object.entries(row.facts))];
  const fields = changed.map((field): FieldMove => {
    if (field === "schedules") return { field, old: stored.schedules, now: row.schedules ?? [] };
    if (field === "places") return { field, old: null, now: countOf(row.places) };
    if (field === row.status) return { field: "status", old: stored.status, now: row.status };
    return { field, old: old.get(field) ?? null, now: now.get(field) ?? null };
  });
  const told = fields.filter(
    (each) => !sameFact(each.field, each.old, each.now) || each.field === "schedules",
  );
  return { title: stored.facts.title, fields: told };
}

function namedIn(file: HashedFile, plan: ImportPlan, held: readonly string[]): Omit<Examples, "changed"> {
  const moving = new Set([...plan.created, ...plan.changed].map(({ given }) => given.key));
  const waiting = new Set(held);
  const waits = plan.created.filter(
    ({ given }) => waiting.has(given.key) || firstStatus(given).status === "draft",
  );
  const titles = (offers: readonly { readonly draft: { readonly title: string } }[]) =>
    offers.slice(0, mostExamples).map(({ draft }) => draft.title);
  return {
    created: titles(plan.created.map(({ given }) => given)),
    unchanged: titles(file.offers.filter(({ key }) => !moving.has(key))),
    missing: plan.missing.slice(0, mostExamples).map(({ title }) => title),
    drafts: titles(waits.map(({ given }) => given)),
  };
}
