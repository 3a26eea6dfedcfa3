import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { question } from "../../platform/use-case.ts";
import { emergencyStateOf } from "../access/emergency-state.sql.ts";
import { readersOf } from "../access/readers.sql.ts";
import { emergencyKeys } from "../access/standby.sql.ts";
import { filesOf } from "../attachments/attachments.sql.ts";
import { renewsKeys } from "../keys/epochs.ts";
import { openedIn } from "../dialogue/reading-acts.ts";
import { newKeysDue } from "../keys/keys-due.sql.ts";
import { marksDue } from "../keys/marks-due.sql.ts";
import { aProfessional } from "../may.ts";
import { moveStateOf } from "../moves/shown-move.sql.ts";
import { referralOf } from "../referrals/referrals.sql.ts";
import { fieldsOf } from "./concern-keys.sql.ts";
import { consentsOf, findConcern, hasLiveConsent, logOf, responsibleNames } from "./concerns.sql.ts";
import { openThread } from "./messages.sql.ts";
import { nodesToAsk } from "./nodes-to-ask.sql.ts";
import { actingFor, keysOfConcern } from "./professional.sql.ts";
import { openConcernFields } from "./sealed-concern.ts";
import { shownSteps } from "./shown-steps.sql.ts";
import { wordsFor } from "./travelling-words.ts";
import { whoActed } from "./who-acted.sql.ts";

/** One concern as its responsible team may see it. Every opening is written down, and the family can read that it was. */
export const showConcern = question({
  name: "show-concern",
  input: z.object({ concernId: z.uuid() }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { concernId }) => (await findConcern(tx, concernId as ConcernId)) !== undefined,
  run: async (tx, input, { now, actor, keys: server }) => {
    const concernId = input.concernId as ConcernId;
    const concern = await findConcern(tx, concernId);
    const acting = await actingFor(tx, actor);
    if (concern === undefined || acting === undefined) return null;
    const keys = new Map([
      ...(await keysOfConcern(tx, actor, concernId)),
      ...(await emergencyKeys(tx, actor, concernId, now)),
    ]);
    const consents = await consentsOf(tx, concernId);
    const names = await responsibleNames(tx, concernId);
    const words = wordsFor(acting.who, openConcernFields(keys, await fieldsOf(tx, [concernId])), consents);
    return {
      now,
      concern,
      marksDue: (await marksDue(tx, concern, words.channelValue, server)).length > 0,
      newKeysDue: renewsKeys(concern, acting.who) && (await newKeysDue(tx, concernId)),
      emergency: await emergencyStateOf(tx, actor, concern, acting.who, now),
      who: acting.who,
      nodeName: names?.node ?? "",
      ownerName: names?.owner ?? null,
      words,
      referral: await referralOf(tx, concernId),
      thread: await openThread(tx, keys, concernId),
      files: await filesOf(tx, keys, concernId),
      log: await logOf(tx, concernId),
      acted: await whoActed(tx, concernId),
      consents,
      readers: await readersOf(tx, concernId),
      mayAskNodes: await hasLiveConsent(tx, concernId, "askNode"),
      nodes: await nodesToAsk(tx, acting.who.intakeNodeId),
      move: await moveStateOf(tx, concern, acting.who),
      steps: await shownSteps(tx, actor, concern, acting.who),
    };
  },
  audit: ({ concernId }, shown) => ({
    subjectKind: "concern",
    subjectId: concernId,
    listed: openedIn(shown?.steps.others ?? []),
  }),
});
