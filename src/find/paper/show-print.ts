import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { heldSchema } from "./edition.ts";
import { readEdition } from "./print-editions.sql.ts";

/** What an earlier print held, for the sheet that says what is different since. */
export const showPrint = question({
  name: "show-print",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { id }) => {
    const edition = await readEdition(tx, id);
    if (edition === null) return null;
    return { ...edition, offers: heldSchema.parse(JSON.parse(edition.offers)) };
  },
});
