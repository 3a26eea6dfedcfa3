import { sql } from "kysely";
import type { NodeId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Concern } from "../concerns/concern.ts";

/** A team that wrote with the family, or is responsible now, and so learns of an emergency access. */
export type Concerned = {
  readonly id: NodeId;
  readonly name: string;
  readonly active: boolean;
  /** `here`: it is there for the family now. `before`: it was, its words are what opens. `asked`: it was asked and has written nothing. */
  readonly part: "here" | "before" | "asked";
};

/**
 * Whose words an emergency opens: every team that ever said yes, because what a team wrote stays its own when it hands a
 * family back. The intake team itself is left out: it breaks the glass.
 */
export async function concernedTeams(
  tx: ReadTransaction,
  { id, nodeId, ownerId }: Concern,
  intakeNodeId: NodeId,
): Promise<readonly Concerned[]> {
  const { rows } = await sql<Omit<Concerned, "part"> & { readonly wrote: boolean }>`
    with said_yes as (select distinct node_id from concern_log where concern_id = ${id} and kind = 'accept')
    select n.id, n.name, n.active, y.node_id is not null as wrote
      from node n left join said_yes y on y.node_id = n.id
     where (y.node_id is not null or n.id = ${nodeId}) and n.id <> ${intakeNodeId}
     order by n.id <> ${nodeId}, n.name`.execute(tx);
  return rows.map(({ wrote, ...team }) => ({ ...team, part: partOf(team.id === nodeId, wrote, ownerId) }));
}

function partOf(now: boolean, wrote: boolean, ownerId: Concern["ownerId"]): Concerned["part"] {
  if (now && ownerId !== null) return "here";
  return wrote ? "before" : "asked";
}
