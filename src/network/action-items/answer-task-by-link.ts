import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { type Circumstances, useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { coordinatorAddresses } from "../minutes/meeting-reach.sql.ts";
import { changeOpenItem, endActionItem, refuseItem } from "./action-item-changes.sql.ts";
import { findItem, type ItemAtHand } from "./action-items.sql.ts";
import { refusedTaskMail } from "./task.mail.tsx";
import { note, reason } from "./task-fields.ts";
import { taskOfLink } from "./work-links.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

const said = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("done"), note }),
  z.object({ answer: z.literal("longer"), until: z.iso.date("dueMissing"), why: reason }),
  z.object({ answer: z.literal("notMine"), why: reason }),
]);

/** Whoever has a task and no account says: done, I need longer until then, or not mine. */
export const answerTaskByLink = useCase({
  name: "answer-task-by-link",
  input: z.object({ tokenHash: z.instanceof(Buffer), said, ...letterSite.shape }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: (_input, outcome: Outcome<{ readonly id: string }> | null) => ({
    subjectKind: "actionItem",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, input, circumstances) => {
    const { now } = circumstances;
    const link = await taskOfLink(tx, input.tokenHash, now);
    const item = link && (await findItem(tx, link.itemId));
    if (link === undefined || item === undefined) return refused("gone");
    const { personId } = link;
    const { id } = item;
    const answer = input.said;
    if (answer.answer === "longer") {
      if (answer.until < officeDay(now).toString()) return refused("dueInPast");
      const change = { dueOn: answer.until, quietUntil: answer.until };
      return (await changeOpenItem(tx, id, change, { personId, why: answer.why }))
        ? ok({ id })
        : refused("gone");
    }
    if (answer.answer === "done") {
      const done = await endActionItem(tx, id, { state: "done", why: answer.note }, { personId, now });
      return done ? ok({ id }) : refused("gone");
    }
    if (!(await refuseItem(tx, id, answer.why, { personId, now }))) return refused("gone");
    await tellCoordination(tx, item, { name: link.person, why: answer.why }, input, circumstances);
    return ok({ id });
  },
});

async function tellCoordination(
  tx: WriteTransaction,
  { id, title }: ItemAtHand,
  { name, why }: { readonly name: string; readonly why: string },
  { baseUrl }: { readonly baseUrl: string },
  { post }: Pick<Circumstances, "post">,
): Promise<void> {
  const link = `${baseUrl}/intern/aufgaben/${id}`;
  for (const to of await coordinatorAddresses(tx))
    post.send({
      dedupe: `task-refused:${newId()}`,
      kind: "task-refused",
      mail: refusedTaskMail({ to, name, title, why, link }),
    });
}
