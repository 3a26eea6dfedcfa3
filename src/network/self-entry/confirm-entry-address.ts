import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { updatePerson } from "../register/contact-persons.sql.ts";
import { addressGoneMail } from "./entry.mail.tsx";
import { spendAddressLink } from "./entry-links.sql.ts";
import { personOfLink } from "./self-entry.ts";

/** Somebody reads the new address: from now on it counts, and the old one is told so. */
export const confirmEntryAddress = useCase({
  name: "confirm-entry-address",
  input: z.object({ tokenHash: z.instanceof(Buffer), network: z.string() }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: personOfLink,
  run: async (tx, { tokenHash, network }, { now, post }) => {
    const spent = await spendAddressLink(tx, tokenHash, now);
    if (spent === null) return refused("gone");
    const { personId, sentTo, before } = spent;
    await updatePerson(tx, personId, { email: sentTo }, now);
    if (before !== null && before !== sentTo)
      post.send({
        dedupe: `self-entry-address:${newId()}`,
        kind: "self-entry-address",
        mail: addressGoneMail({ to: before, network }),
      });
    return ok({ personId });
  },
});
