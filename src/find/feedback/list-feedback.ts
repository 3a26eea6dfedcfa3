import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { openAddress } from "../../platform/vault/server-seal.ts";
import { feedbackReadBy, isOfferStaff } from "../may.ts";
import { type FeedbackRow, readOpenFeedback } from "./feedback.sql.ts";

export type OpenFeedback = Omit<FeedbackRow, "sealedText" | "sealedContact" | "dueOn"> & {
  readonly dueOn: Temporal.PlainDate | null;
  readonly text: string;
  readonly contact: string;
};

/**
 * What waits for an answer, with its words: all of it for the coordination, for editors what is said about the offers of
 * their own organisation. Reading them is audited, because people write about themselves.
 */
export const listFeedback = question({
  name: "list-feedback",
  input: z.object({}),
  login: "app",
  by: isOfferStaff,
  allow: () => true,
  audit: () => ({ subjectKind: "feedback", subjectId: null }),
  run: async (tx, _, { networkId, actor, keys, now }) => {
    const opened = ({ id }: FeedbackRow, sealed: Buffer | null, part: string) =>
      sealed === null ? "" : openAddress(keys.outboxKey, `${id}:${part}`, sealed);
    const rows = await readOpenFeedback(tx, networkId, feedbackReadBy(actor));
    const lines = rows.map((row): OpenFeedback => {
      const { sealedText, sealedContact, dueOn, ...rest } = row;
      const due = dueOn === null ? null : Temporal.PlainDate.from(dueOn);
      return {
        ...rest,
        dueOn: due,
        text: opened(row, sealedText, "text"),
        contact: opened(row, sealedContact, "contact"),
      };
    });
    return { lines, now };
  },
});
