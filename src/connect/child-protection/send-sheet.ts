import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { dropOpenAdvice, insertAdvice } from "./advice.sql.ts";
import { mayBeChanged } from "./consultation.ts";
import { changeConsultation, landOf } from "./consultations.sql.ts";
import { type OwnStep, ownStep } from "./own-step.ts";
import { readWords, takeBack, writePart } from "./parts.sql.ts";
import { adviceDays, dueIn } from "./protection-due.ts";
import { advisersFor, type Person } from "./protection-people.sql.ts";
import { draftWords, markOf, type Sheet, sheetOf } from "./sheet.ts";

/**
 * Step 3, second half: the sheet that she has just read goes to an adviser she names. A sheet other than the one on her
 * page is refused. As long as nobody has answered she may ask somebody else; then the first one loses it.
 */
export const sendSheet = useCase({
  ...ownStep({
    input: z.object({
      consultationId: z.uuid(),
      adviserId: z.uuid("adviser-missing"),
      mark: z.string(),
      read: z.literal("1", "read-missing"),
    }),
    run: async (step, { adviserId, mark }) => {
      const may = mayBeChanged(step.consultation, step.around);
      if (!may.ok) return may;
      if (step.around.advice?.answered) return refused("answered");
      const { draft } = await readWords(step.tx, step.actor, step.consultation.id);
      if (draft === undefined) return refused("sheet-missing");
      const sheet = sheetOf(draftWords.parse(JSON.parse(draft)), step.consultation.born);
      if (markOf(sheet) !== mark) return refused("sheet-changed");
      const adviser = (await advisersFor(step.tx, step.actor)).find(
        ({ membershipId }) => membershipId === adviserId,
      );
      if (adviser === undefined) return refused("adviser-unknown");
      if (step.around.confirmation !== null) return refused("second-asked");
      return (await send(step, sheet, adviser)) ? ok({ id: step.consultation.id }) : refused("key-lost");
    },
  }),
  name: "send-sheet",
});

async function send(step: OwnStep, sheet: Sheet, adviser: Person): Promise<boolean> {
  const { tx, consultation, actor, now, post } = step;
  await takeBack(tx, consultation.id, "adviser");
  await dropOpenAdvice(tx, consultation.id);
  const dueAt = dueIn(now, adviceDays, await landOf(tx, consultation.networkId));
  await insertAdvice(tx, actor, consultation.id, adviser, { now, dueAt });
  const written = await writePart(
    tx,
    actor,
    { consultationId: consultation.id, part: "sheet" },
    JSON.stringify(sheet),
    [
      { accountId: actor.accountId, role: "asker" },
      { accountId: adviser.accountId, role: "adviser" },
    ],
    now,
  );
  await changeConsultation(tx, consultation.id, {}, now);
  const dedupe = `protection:asked:${consultation.id}:${adviser.membershipId}:${now.epochMilliseconds}`;
  post.notify({ kind: "membership", id: adviser.membershipId }, { dedupe, kind: "protection-news" });
  return written;
}
