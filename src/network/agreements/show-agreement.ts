import { z } from "zod";
import { officeDayOf } from "../../core/say-date.ts";
import { question } from "../../platform/use-case.ts";
import { coordinates, takesPartInNetwork } from "../may.ts";
import { listAgreementRows } from "./agreements.sql.ts";

/** One agreement for the coordination and, once it is signed, for its parties. */
export const showAgreement = question({
  name: "show-agreement",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: takesPartInNetwork,
  allow: () => true,
  run: async (tx, { id }, { actor, now }) => {
    const all = await listAgreementRows(tx);
    const agreement = all.find((one) => one.id === id);
    const keeps = coordinates(actor);
    const isParty = agreement?.parties.some(({ organisationId }) => organisationId === actor.organisationId);
    if (!agreement || !(keeps || (isParty && agreement.state !== "draft"))) return null;
    const next = all.find(({ previousId }) => previousId === id);
    return {
      agreement,
      nextId: keeps ? (next?.id ?? null) : null,
      keeps,
      today: officeDayOf(now).toString(),
    };
  },
  audit: { notAudited: "what organisations have agreed with each other; nothing about families" },
});
