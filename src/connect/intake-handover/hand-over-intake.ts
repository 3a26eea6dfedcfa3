import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import {
  askedOfNewTeam,
  concernsToHandOver,
  holdForNewIntake,
  runningHandover,
  switchIntakeTeam,
  takeTime,
} from "../../people/public.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { useCase } from "../../platform/use-case.ts";
import { nodeKeyOf } from "../concerns/concern-keys.sql.ts";
import { lockConcern } from "../concerns/concerns.sql.ts";
import { releaseChannel } from "../concerns/hand-keys.sql.ts";
import { nodeSecretsOf } from "../concerns/professional.sql.ts";
import { aProfessional } from "../may.ts";
import { type Giving, handOverKeys, nextToHandOver } from "./intake-keys.sql.ts";

type Handed = {
  readonly handed: number;
  readonly left: number;
  readonly switched: boolean;
  readonly to: string;
};

/** So many concerns in one commit: nobody waits long, and an interruption loses one portion at most. */
export const portion = 250;

/**
 * A person of the former intake team hands the next portion of keys to the new one: jobs hold no keys (decisions.md 16).
 * With the last of them, in the same commit, the place changes; what arrives until then still arrives at the former team
 * and is handed over too (docs/decisions/0031).
 */
export const handOverIntake = useCase({
  name: "hand-over-intake",
  input: z.object({}),
  login: "app",
  by: aProfessional,
  allow: async (tx, _input, actor) => (await runningHandover(tx))?.fromNodeId === actor.nodeId,
  audit: (_input, outcome: Outcome<Handed> | null, { nodeId }) => ({
    subjectKind: "node",
    subjectId: outcome?.ok ? nodeId : null,
  }),
  run: async (tx, _input, { actor, keys, now, opKey, post }) => {
    const handover = await runningHandover(tx);
    if (handover === undefined) return refused("no-handover");
    const { id, fromNodeId, toNodeId } = handover;
    const nodeKey = await nodeKeyOf(tx, toNodeId);
    if (nodeKey === undefined) return refused("new-team-without-key");
    const giving: Giving = { handover, secrets: await nodeSecretsOf(tx, actor), nodeKey, server: keys };
    const handed = await handOverKeys(tx, giving, await nextToHandOver(tx, giving, portion));
    const left = await concernsToHandOver(tx, fromNodeId, toNodeId);
    if (left > 0)
      return handed > 0
        ? ok<Handed>({ handed, left, switched: false, to: handover.toName })
        : refused("not-with-your-key");
    await takeTime(tx);
    const held = await holdForNewIntake(tx, id);
    if (held === -2) return refused("move-waits");
    if (held === -1) return refused("no-handover");
    const late = held > 0 ? await handOverKeys(tx, giving, await nextToHandOver(tx, giving, held)) : 0;
    await releaseWays(tx, giving);
    const switched = await switchIntakeTeam(tx, id, now);
    if (switched)
      post.notify({ kind: "node", id: toNodeId }, { kind: "intake-handed-over", dedupe: `${opKey}:new` });
    return ok<Handed>({ handed: handed + late, left: switched ? 0 : 1, switched, to: handover.toName });
  },
});

/** The intake team always holds the way to a family; what was held back from the new team until its yes is released. */
async function releaseWays(tx: WriteTransaction, { handover, server }: Giving): Promise<void> {
  for (const id of await askedOfNewTeam(tx, handover.toNodeId)) {
    const concern = await lockConcern(tx, id);
    if (concern) await releaseChannel(tx, concern, handover.toNodeId, server);
  }
}
