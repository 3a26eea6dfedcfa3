import { z } from "zod";
import { readId } from "../../core/ids.ts";
import type { Anyone } from "../../platform/actor.ts";
import { anyone, question } from "../../platform/use-case.ts";
import { anyActor } from "../may.ts";
import { earlierOutcome } from "./earlier-outcome.sql.ts";

/** What a receipt is made from: days as ISO dates, instants as ISO strings. No word of the family and no code. */
export type ReceiptFacts = {
  readonly at: string;
  readonly receiptUntil: string;
  readonly readBy: string;
  readonly answeredBy: string;
  readonly contactBy: string;
};

/** The receipt again, for the page that sent the wish and now wants another language; the wish itself is not sent again. */
export const showReceipt = question({
  name: "show-receipt",
  input: z.object({ opKey: z.uuid() }),
  login: "family",
  by: anyActor<Anyone>,
  allow: anyone,
  run: async (tx, { opKey }) => {
    const key = readId<"operation">(opKey);
    return key ? earlierOutcome<ReceiptFacts>(tx, key, "send-contact-wish") : null;
  },
  audit: { notAudited: "dates of the clock's rule, shown to the page that holds the form's secret" },
});
