import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { keepStates, keepStatesBefore } from "../offer-history/offer-versions.sql.ts";
import { mergeOffer, newRow } from "./import-merge.ts";
import type { Conflict, Merged, OfferRow } from "./import-rows.ts";
import { insertSchedules, writeConflicts, writeFurtherPlaces, writeSchedules } from "./import-parts.sql.ts";
import { writeClosures } from "./import-dates.sql.ts";
import { writeTranslations } from "./import-translations.sql.ts";
import { readStoredOffers } from "./import-states.sql.ts";
import type { ChangedOffer, ImportPlan, NewOffer } from "./offer-import.ts";
import {
  insertOffers,
  insertOrganisations,
  keepOrganisationRecords,
  noteImport,
  updateOffers,
  type Writing,
  writeLocations,
} from "./offer-imports.sql.ts";

/** So many offers go to the store at once: one statement of all 200,000 would be a text of half a gigabyte. */
const atOnce = 2000;

function* parts<Thing>(things: readonly Thing[]): Generator<readonly Thing[]> {
  for (let at = 0; at < things.length; at += atOnce) yield things.slice(at, at + atOnce);
}

export type FieldInConflict = { readonly title: string; readonly field: string };
type Written = { readonly drafts: number; readonly conflicts: readonly FieldInConflict[] };

/** Writes what a plan says, in parts, within the transaction of the import. */
export async function writePlan(
  tx: WriteTransaction,
  plan: ImportPlan,
  writing: Writing,
  progress?: ((written: number) => void) | undefined,
): Promise<Written> {
  let [drafts, done] = [0, 0];
  const conflicts: FieldInConflict[] = [];
  const owners = ownersOf(plan, writing);
  for (const part of parts(plan.created)) {
    drafts += await create(tx, part, owners, writing);
    done += part.length;
    progress?.(done);
  }
  for (const part of parts(plan.changed)) {
    conflicts.push(...(await update(tx, part, owners, writing)));
    done += part.length;
    progress?.(done);
  }
  return { drafts, conflicts };
}

const rowsOf = (owned: readonly { readonly row: OfferRow }[]): OfferRow[] => owned.map(({ row }) => row);

type Owners = (tx: WriteTransaction, rows: readonly OfferRow[]) => Promise<ReturnType<typeof ownedBy>>;
const ownedBy = (rows: readonly OfferRow[], plan: ImportPlan) =>
  rows.map((row) => ({ row, organisationId: plan.organisations.idOf(row.organisationName) }));

/** Gives rows their organisations; new ones are written as soon as the first offer needs them. */
function ownersOf(plan: ImportPlan, writing: Writing): Owners {
  let written = 0;
  return async (tx, rows) => {
    const owned = ownedBy(rows, plan);
    await insertOrganisations(tx, plan.organisations.added.slice(written), writing);
    written = plan.organisations.added.length;
    await keepOrganisationRecords(tx, owned, writing);
    return owned;
  };
}

async function create(
  tx: WriteTransaction,
  part: readonly NewOffer[],
  owners: Owners,
  writing: Writing,
): Promise<number> {
  const owned = await owners(tx, part.map(newRow));
  await writeLocations(tx, rowsOf(owned), writing);
  const there = await insertOffers(tx, owned, writing);
  // Ids that another network of the installation has already: these offers get ids of their own.
  const left = owned
    .filter(({ row }) => !there.has(row.id))
    .map((each) => ({ ...each, row: { ...each.row, id: newId<"offer">() } }));
  await insertOffers(tx, left, writing);
  const rows = rowsOf([...owned.filter(({ row }) => there.has(row.id)), ...left]);
  await writeFurtherPlaces(
    tx,
    rows.filter(({ places }) => (places ?? []).length > 0),
    writing,
  );
  await insertSchedules(tx, rows, writing);
  await writeClosures(tx, rows, writing);
  await writeTranslations(tx, rows, writing);
  return rows.filter(({ status }) => status === "draft").length;
}

async function merge(
  tx: ReadTransaction,
  part: readonly ChangedOffer[],
  networkId: Writing["networkId"],
): Promise<readonly Merged[]> {
  const stored = await readStoredOffers(
    tx,
    networkId,
    part.map(({ before }) => before.id),
  );
  return part.flatMap((changed) => {
    const offer = stored.get(changed.before.id);
    return offer === undefined ? [] : [mergeOffer(changed, offer)];
  });
}

const named = (merged: readonly Merged[]): FieldInConflict[] =>
  merged.flatMap(({ row, conflicts }) => conflicts.map(({ field }) => ({ title: row.facts.title, field })));

async function update(
  tx: WriteTransaction,
  part: readonly ChangedOffer[],
  owners: Owners,
  writing: Writing,
): Promise<readonly FieldInConflict[]> {
  const merged = await merge(tx, part, writing.networkId);
  const touched = merged.filter(({ changed }) => changed.length > 0);
  const rows = touched.map(({ row }) => row);
  const version = {
    networkId: writing.networkId,
    by: { kind: "import", membershipId: null },
    now: writing.now,
  } as const;
  const offerIds = rows.map(({ id }) => id);
  await keepStatesBefore(tx, writing.networkId, offerIds);
  const owned = await owners(tx, rows);
  await writeLocations(tx, rows, writing);
  await updateOffers(tx, owned, writing);
  const asBefore = merged.filter(({ changed }) => changed.length === 0);
  await noteImport(
    tx,
    asBefore.map(({ row }) => row),
    writing,
  );
  await writeTranslations(
    tx,
    merged.map(({ row }) => row),
    writing,
  );
  await writeFurtherPlaces(tx, rows, writing);
  await writeSchedules(tx, rows, writing);
  await writeClosures(
    tx,
    merged.map(({ row }) => row),
    writing,
  );
  await keepStates(tx, { ...version, offerIds, what: ["imported"] });
  const conflicts: Conflict[] = merged.flatMap((each) => [...each.conflicts]);
  await writeConflicts(
    tx,
    conflicts,
    merged.flatMap(({ agreed }) => [...agreed]),
    writing,
  );
  return named(merged);
}
