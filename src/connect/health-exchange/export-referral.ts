import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { question } from "../../platform/use-case.ts";
import { type Concern, mayBeAnswered } from "../concerns/concern.ts";
import { fieldsOf } from "../concerns/concern-keys.sql.ts";
import {
  consentsOf,
  findConcern,
  hasLiveConsent,
  logOf,
  responsibleNames,
} from "../concerns/concerns.sql.ts";
import type { SafeContact } from "../concerns/contact-wish.ts";
import { actingFor, keysOfConcern } from "../concerns/professional.sql.ts";
import { messagesOf } from "../concerns/messages.sql.ts";
import { openConcernFields, openMessage, type OpenKeys } from "../concerns/sealed-concern.ts";
import { mayOwnWordsTravel, travellingFields } from "../concerns/travelling-fields.ts";
import { classesForNodes } from "../concerns/travelling-words.ts";
import { aProfessional } from "../may.ts";
import { nodeNames } from "./node-names.sql.ts";
import { legsOf, movesOfReferral } from "./task-states.ts";

/**
 * One concern for the system of a clinic: the fields that the family lets travel, the consent and the course. A family
 * that allowed nobody to be asked is not exported at all.
 */
export const exportReferral = question({
  name: "export-referral",
  input: z.object({ concernId: z.uuid() }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { concernId }, staff) => {
    const concern = await findConcern(tx, concernId as ConcernId);
    const acting = await actingFor(tx, staff);
    const mine = concern !== undefined && acting !== undefined && mayBeAnswered(concern, acting.who).ok;
    return mine && (await hasLiveConsent(tx, concern.id, "askNode"));
  },
  audit: ({ concernId }) => ({ subjectKind: "concern", subjectId: concernId }),
  run: async (tx, input, { now, actor }) => {
    const concern = await findConcern(tx, input.concernId as ConcernId);
    const acting = await actingFor(tx, actor);
    if (concern === undefined || acting === undefined) return null;
    const consents = await consentsOf(tx, concern.id);
    const keys = await keysOfConcern(tx, actor, concern.id);
    const classes = classesForNodes(consents);
    const words = travellingFields(openConcernFields(keys, await fieldsOf(tx, [concern.id])), classes);
    const log = await logOf(tx, concern.id);
    const given = consents.find(({ purpose, withdrawnAt }) => purpose === "askNode" && withdrawnAt === null);
    return {
      now,
      concern,
      words,
      firstWords: mayOwnWordsTravel(classes) ? await firstWordsOf(tx, keys, concern) : null,
      safe: words.safeContact ? (JSON.parse(words.safeContact) as SafeContact) : null,
      given: given ?? null,
      team: (await responsibleNames(tx, concern.id))?.node ?? "",
      nodeNames: await nodeNames(tx),
      moves: movesOfReferral(log, concern),
      legs: legsOf(log, acting.who.intakeNodeId, concern),
    };
  },
});

/** The words the concern began with. What was written later belongs to the thread and never leaves in a file. */
async function firstWordsOf(tx: ReadTransaction, keys: OpenKeys, { id, createdAt }: Concern) {
  const [first] = await messagesOf(tx, id);
  if (
    first === undefined ||
    first.class !== "contact" ||
    first.at.epochMilliseconds > createdAt.epochMilliseconds
  )
    return null;
  const opened = openMessage(keys, first);
  const text = opened === null ? "" : (JSON.parse(opened) as { readonly text: string }).text;
  return text === "" ? null : { text, byFamily: first.author === "family" };
}
