import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { type Concern, mayBeAnswered } from "../concerns/concern.ts";
import { fieldsOf } from "../concerns/concern-keys.sql.ts";
import { consentsOf, changeConcern, hasLiveConsent, responsibleNames } from "../concerns/concerns.sql.ts";
import { answerDue, type Due } from "../concerns/deadline.ts";
import { concernAtHand, keysOfConcern } from "../concerns/professional.sql.ts";
import { openConcernFields } from "../concerns/sealed-concern.ts";
import { travellingFields } from "../concerns/travelling-fields.ts";
import { classesForNodes } from "../concerns/travelling-words.ts";
import { namesTheFamily, questionFrom } from "./partner-question.ts";
import { partnerMail } from "./partner-question.mail.tsx";
import { saveQuestion } from "./partner-questions.sql.ts";
import { newQuestion } from "./sealed-question.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

const unmoved = ({ state, nodeId, ownerId }: Concern) => ({ state, nodeId, ownerId });

/**
 * While the partner has not answered, the promise to the family stays ours. The first question ends the reading and starts
 * the clock of an answer, as an offer to a node does (domain.md 2.3); every further one runs inside that same clock, or a
 * family would wait as long as somebody keeps asking.
 */
const dueWhileAsked = (concern: Concern, now: Temporal.Instant, land: string | null): Due =>
  concern.dueAt === null || concern.dueKind === null || concern.dueKind === "triage"
    ? answerDue(now, land)
    : { at: concern.dueAt, kind: concern.dueKind };

/**
 * Asks a doctor, a clinic or whoever has no account, by a link that shows nothing that identifies. The concern stays with
 * the team that asks (decisions.md 21). `link` is made outside, because a secret is never part of an outcome.
 */
export const askPartner = useCase({
  name: "ask-partner",
  input: z.object({
    concernId: z.uuid(),
    partner: z.string().trim().min(1, "partner-missing").max(120, "too-long"),
    email: z.email("email-unclear").max(200),
    sentence: z.string().trim().max(600, "too-long"),
    link: z.object({ token: z.instanceof(Buffer), address: z.string(), network: z.string() }),
  }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayBeAnswered(concern, who);
    if (!may.ok) return may;
    if (!(await hasLiveConsent(tx, concern.id, "askNode"))) return refused("no-consent");
    const words = openConcernFields(
      await keysOfConcern(tx, actor, concern.id),
      await fieldsOf(tx, [concern.id]),
    );
    if (namesTheFamily(input.sentence, words)) return refused("names-the-family");
    const team = (await responsibleNames(tx, concern.id))?.node ?? "";
    const travelling = travellingFields(words, classesForNodes(await consentsOf(tx, concern.id)));
    const question = questionFrom(concern, travelling, {
      team,
      network: input.link.network,
      sentence: input.sentence,
    });
    const askedBy = actor.membershipId;
    await saveQuestion(tx, newQuestion({ ...input, concern, question, askedBy, now }));
    await changeConcern(
      tx,
      concern,
      { kind: "partnerAsked", ...unmoved(concern), due: dueWhileAsked(concern, now, intake.land) },
      { kind: "staff", membershipId: askedBy },
      opKey,
      now,
    );
    const { network, address } = input.link;
    post.send({
      concernId: concern.id,
      dedupe: `${opKey}:partner`,
      kind: "partner-asked",
      mail: partnerMail({ to: input.email, network, address }),
    });
    return ok({ concernId: concern.id });
  },
});
