import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { officeDayOf } from "../../core/say-date.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { sectionKeys } from "./agreement.ts";
import { agreementFields } from "./agreement-fields.ts";
import { findAgreement, insertAgreement, listAgreementRows, setParties } from "./agreements.sql.ts";

const after = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** A new version begins as a draft with the texts and parties of the old one, which holds until the new one is signed. */
export const renewAgreement = useCase({
  name: "renew-agreement",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findAgreement(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "agreement", subjectId: id }),
  run: async (tx, { id }, { networkId, now }) => {
    const before = await findAgreement(tx, id);
    if (before?.state !== "signed") return refused("renewSignedOnly");
    if ((await listAgreementRows(tx)).some(({ previousId }) => previousId === id))
      return refused("alreadyRenewed");
    const startsOn = before.endsOn === null ? officeDayOf(now).toString() : after(before.endsOn);
    const agreement = agreementFields.parse({
      title: before.title,
      startsOn,
      endsOn: "",
      notice: before.notice ?? "",
      reviewOn: "",
      parties: before.parties.map(({ organisationId }) => organisationId),
      sections: Object.fromEntries(sectionKeys.map((key) => [key, before.sections[key] ?? ""])),
    });
    const place = { networkId, id: newId<"agreement">(), now };
    await insertAgreement(tx, place, agreement, { previousId: id, version: before.version + 1 });
    await setParties(tx, place, agreement.parties);
    return ok({ id: place.id });
  },
});
