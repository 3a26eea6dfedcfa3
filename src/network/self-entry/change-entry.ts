import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { ownFields } from "../register/contact-person.ts";
import { updatePerson } from "../register/contact-persons.sql.ts";
import { dropAddressLinks, lettersToday, lockEntry, markUsed } from "./entry-links.sql.ts";
import { postAddressLink } from "./post-links.sql.ts";
import { linksADay, personOfLink } from "./self-entry.ts";
import { letterSite } from "../../platform/letter-site.ts";

/**
 * Somebody corrects her own entry without signing in. A new address counts only when she has opened the mail that goes
 * there; whether she stands in the list of partners counts at once, in both directions.
 */
export const changeEntry = useCase({
  name: "change-entry",
  input: z.object({
    ...ownFields,
    tokenHash: z.instanceof(Buffer),
    publish: z.boolean(),
    ...letterSite.shape,
  }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: personOfLink,
  run: async (tx, { tokenHash, email, publish, baseUrl, network, ...own }, circumstances) => {
    const { now } = circumstances;
    const entry = await lockEntry(tx, tokenHash, now);
    if (entry === null) return refused("gone");
    const { personId } = entry;
    const isNewAddress = email !== null && email !== entry.email;
    if (isNewAddress && (await lettersToday(tx, personId, now)) >= linksADay + 1)
      return refused("linksEnough");
    const agreed =
      publish === (entry.publishAgreedAt !== null)
        ? {}
        : { publishAgreedAt: publish ? now : null, publishAgreedHow: publish ? "ownLink" : null };
    const address = email === null ? { email } : {};
    await updatePerson(tx, personId, { ...own, ...agreed, ...address, confirmedAt: now }, now);
    await dropAddressLinks(tx, personId);
    if (isNewAddress) await postAddressLink(tx, { personId, email }, { baseUrl, network }, circumstances);
    await markUsed(tx, tokenHash, now);
    return ok({ personId, asked: isNewAddress });
  },
});
