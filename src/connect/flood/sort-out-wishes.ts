import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import type { Temporal } from "temporal-polyfill";
import type { Staff } from "../../platform/actor.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { useCase } from "../../platform/use-case.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { changeConcern, lockConcern } from "../concerns/concerns.sql.ts";
import { countClosing } from "../concerns/count-closing.sql.ts";
import { dayOf } from "../concerns/deadline.ts";
import { actingFor } from "../concerns/professional.sql.ts";
import type { ConcernId } from "../../core/ids.ts";
import { aProfessional } from "../may.ts";
import { auditedAtNode, chosenWishes, seesAll } from "./chosen-wishes.ts";
import { forgetWords, lockToCheck } from "./to-check.sql.ts";

/** The bare row of junk stays this long, for a family that was sorted out by mistake and looks with its code. Days. */
const keptAfterAbuse = 14;

/**
 * "Als Missbrauch schließen": an enumerated outcome, one log entry each, words and keys gone in the same commit. No mail
 * goes to the address in it, because junk carries the addresses of strangers.
 */
export const sortOutWishes = useCase({
  name: "sort-out-wishes",
  input: chosenWishes,
  login: "app",
  by: aProfessional,
  allow: seesAll,
  audit: auditedAtNode,
  run: async (tx, { concernIds }, { actor, keys, now }) => {
    const acting = await actingFor(tx, actor);
    const intakeNodeId = acting?.who.intakeNodeId;
    if (intakeNodeId === undefined || actor.nodeId !== intakeNodeId) return refused("not-yours");
    const ids = await lockToCheck(tx, concernIds, intakeNodeId);
    for (const id of ids) await closeAsAbuse(tx, id, actor, keys, now);
    if (ids.length > 0) await forgetWords(tx, ids);
    return ok({ wishes: ids.length });
  },
});

async function closeAsAbuse(
  tx: WriteTransaction,
  id: ConcernId,
  { membershipId }: Staff,
  server: ServerKeys,
  now: Temporal.Instant,
): Promise<void> {
  const concern = await lockConcern(tx, id);
  if (concern === undefined) return;
  await countClosing(tx, concern, { topic: null, reason: "abuse", server, now });
  const change = {
    kind: "close" as const,
    state: "closed" as const,
    nodeId: concern.nodeId,
    ownerId: concern.ownerId,
    due: null,
    closingReason: "abuse",
    deleteAfter: dayOf(now).add({ days: keptAfterAbuse }),
  };
  // One tap closes many, and each entry of the log needs a key of its own.
  const opKey = newId<"operation">();
  await changeConcern(tx, concern, change, { kind: "staff", membershipId }, opKey, now);
}
