import { ok } from "../../core/outcomes.ts";
import { officeDayOf } from "../../core/say-date.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { useCase } from "../../platform/use-case.ts";
import { isOperator } from "../may.ts";
import { coordinatorMails } from "../self-entry/entry-links.sql.ts";
import { dueOf } from "./agreement.ts";
import { listAgreementRows, setReminded } from "./agreements.sql.ts";
import { remindAgreementsMail } from "./remind-agreements.mail.tsx";
import { letterSite } from "../../platform/letter-site.ts";

/** What is due today and has not been told at this stage; an agreement that is continued needs no review. */
export async function agreementsDue(tx: ReadTransaction, today: string) {
  const all = await listAgreementRows(tx);
  return all
    .map(({ id, title, reminded, ...one }) => ({
      id,
      title,
      reminded,
      due: dueOf(one, today).filter(({ mark }) => !reminded.includes(mark)),
    }))
    .filter(({ due }) => due.length > 0);
}

/** The coordination hears 60 and 14 days before a review or an end, and once more when it is over: one letter for all. */
export const remindAgreements = useCase({
  name: "remind-agreements",
  input: letterSite,
  login: "app",
  by: isOperator,
  allow: () => true,
  audit: () => ({ subjectKind: "network", subjectId: null }),
  run: async (tx, { baseUrl, network }, { now, post }) => {
    const agreements = await agreementsDue(tx, officeDayOf(now).toString());
    const marks = agreements.flatMap(({ id, due }) => due.map(({ mark }) => `${id}:${mark}`));
    for (const to of agreements.length > 0 ? await coordinatorMails(tx) : []) {
      const mail = remindAgreementsMail({ to, network, baseUrl, agreements });
      post.send({ dedupe: `agreements-due:${to}:${marks.join(",")}`, kind: "agreements-due", mail });
    }
    for (const { id, reminded, due } of agreements)
      await setReminded(tx, id, [...reminded, ...due.map(({ mark }) => mark)]);
    return ok({ reminded: agreements.length });
  },
});
