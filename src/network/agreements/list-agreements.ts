import { z } from "zod";
import { officeDayOf } from "../../core/say-date.ts";
import { question } from "../../platform/use-case.ts";
import { coordinates, takesPartInNetwork } from "../may.ts";
import { listAgreementRows } from "./agreements.sql.ts";

/** All agreements for the coordination; everybody else reads those of her own organisation. */
export const listAgreements = question({
  name: "list-agreements",
  input: z.object({}),
  login: "app",
  by: takesPartInNetwork,
  allow: () => true,
  run: async (tx, _input, { actor, now }) => {
    const keeps = coordinates(actor);
    const all = await listAgreementRows(tx);
    const mine = all.filter(
      ({ parties, state }) =>
        state !== "draft" && parties.some(({ organisationId }) => organisationId === actor.organisationId),
    );
    return { agreements: keeps ? all : mine, keeps, today: officeDayOf(now).toString() };
  },
  audit: { notAudited: "what organisations have agreed with each other; nothing about families" },
});
