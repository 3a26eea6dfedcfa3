import { sql } from "kysely";
import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { LineField } from "./profile.ts";
import type { Typed } from "./statement-kinds.ts";

/** What a table of a workshop wrote down about one service. */
export type Harvest = {
  readonly profileId: string;
  readonly field: LineField | "interfaces";
  readonly text: string;
  readonly typed?: Typed | null;
  /** "profile:…", "organisation:…", "type:…" or "sector:…", where the table named somebody. */
  readonly partner?: string | null;
  readonly source: { readonly meetingId: string; readonly on: string };
};

/**
 * Puts a sentence of a workshop into a profile as a proposal: it counts only when the organisation has confirmed it.
 * The same sentence of the same meeting is proposed once. Answers with the id of the line, null where it stood there already.
 */
export async function addHarvest(
  tx: WriteTransaction,
  { profileId, field, text, typed = null, partner = null, source }: Harvest,
): Promise<string | null> {
  const id = newId<"profileLine">();
  const { rows } =
    field === "interfaces"
      ? await sql<{ id: string }>`
          insert into service_profile_interface (network_id, profile_id, id, position, partner, occasion, proposed_on, meeting_id)
          select context_network(), ${profileId}, ${id}, coalesce(max(position), 0) + 1, ${partner}, ${text}, ${source.on}::date, ${source.meetingId}
            from service_profile_interface where profile_id = ${profileId}
          having count(*) filter (where occasion = ${text}) = 0 returning id`.execute(tx)
      : await sql<{ id: string }>`
          insert into service_profile_line (network_id, profile_id, id, field, position, text, kind, value, partner, proposed_on, meeting_id)
          select context_network(), ${profileId}, ${id}, ${field}, coalesce(max(position), 0) + 1, ${text}, ${typed?.kind ?? null},
                 ${typed?.value ?? null}, ${partner}, ${source.on}::date, ${source.meetingId}
            from service_profile_line where profile_id = ${profileId} and field = ${field}
          having count(*) filter (where text = ${text}) = 0 returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

type Kept = {
  readonly profileId: string;
  readonly lineId: string;
  readonly typed: Typed | null;
  readonly partner: string | null;
};

/** The organisation says that a proposed line is so; false where somebody was quicker. */
export async function keepProposed(
  tx: WriteTransaction,
  { profileId, lineId, typed, partner }: Kept,
): Promise<boolean> {
  const line = await tx
    .updateTable("serviceProfileLine")
    .set({ proposedOn: null, partner, kind: typed?.kind ?? null, value: typed?.value ?? null })
    .where("profileId", "=", profileId)
    .where("id", "=", lineId)
    .where("proposedOn", "is not", null)
    .executeTakeFirst();
  const face = await tx
    .updateTable("serviceProfileInterface")
    .set({ proposedOn: null, partner })
    .where("profileId", "=", profileId)
    .where("id", "=", lineId)
    .where("proposedOn", "is not", null)
    .executeTakeFirst();
  return line.numUpdatedRows + face.numUpdatedRows === 1n;
}

export async function dropProposed(
  tx: WriteTransaction,
  profileId: string,
  lineId: string,
): Promise<boolean> {
  const line = await tx
    .deleteFrom("serviceProfileLine")
    .where("profileId", "=", profileId)
    .where("id", "=", lineId)
    .where("proposedOn", "is not", null)
    .executeTakeFirst();
  const face = await tx
    .deleteFrom("serviceProfileInterface")
    .where("profileId", "=", profileId)
    .where("id", "=", lineId)
    .where("proposedOn", "is not", null)
    .executeTakeFirst();
  return line.numDeletedRows + face.numDeletedRows === 1n;
}
