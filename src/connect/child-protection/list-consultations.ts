import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { adviceAsked } from "./advice.sql.ts";
import { confirmationsAsked } from "./confirmations.sql.ts";
import { aroundOf, ownConsultations } from "./consultations.sql.ts";
import { hasPart } from "./may-protect.ts";
import { nameOf } from "./protection-people.sql.ts";
import { transfersTo } from "./transfers.sql.ts";

/** Everything of child protection that waits for this person: her own, what she is asked, what was handed to her. */
export const listConsultations = question({
  name: "list-consultations",
  input: z.object({}),
  login: "app",
  by: hasPart,
  allow: () => true,
  run: async (tx, _, { actor, now }) => {
    const own = [];
    for (const consultation of await ownConsultations(tx))
      own.push({ consultation, around: await aroundOf(tx, consultation.id) });
    const named = async <Row extends { readonly askerId: string }>(rows: readonly Row[]) => {
      const all: (Row & { readonly asker: string })[] = [];
      for (const row of rows) all.push({ ...row, asker: await nameOf(tx, row.askerId) });
      return all;
    };
    return {
      now,
      own,
      toAdvise: await named(await adviceAsked(tx, actor)),
      toConfirm: await named(await confirmationsAsked(tx, actor)),
      handedOver: await named(await transfersTo(tx, actor)),
    };
  },
  audit: (_, __, actor) => ({ subjectKind: "membership", subjectId: actor.membershipId }),
});
