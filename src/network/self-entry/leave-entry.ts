import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { mailField, ownFields } from "../register/contact-person.ts";
import { lockEntry, markUsed } from "./entry-links.sql.ts";
import { personOfLink } from "./self-entry.ts";
import { tellCoordination } from "./tell-coordination.sql.ts";
import { keepWish } from "./wishes.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** "Ich bin nicht mehr zuständig": the coordination decides, because tasks and groups may hang on it. */
export const leaveEntry = useCase({
  name: "leave-entry",
  input: z.object({
    tokenHash: z.instanceof(Buffer),
    successorName: z.union([
      z.literal("").transform(() => null),
      z.string().trim().min(2, "successorNameShort").max(160, "tooLong"),
    ]),
    successorFunction: ownFields.function,
    successorEmail: mailField,
    successorPhone: ownFields.phone,
    ...letterSite.shape,
  }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: personOfLink,
  run: async (tx, { tokenHash, baseUrl, network, ...successor }, { networkId, now, post }) => {
    const entry = await lockEntry(tx, tokenHash, now);
    if (entry === null) return refused("gone");
    const { personId } = entry;
    const wish = { ...successor, networkId, id: newId<"selfEntryWish">(), contactPersonId: personId };
    await keepWish(tx, { ...wish, kind: "leaves" }, now);
    await markUsed(tx, tokenHash, now);
    await tellCoordination(tx, "leaves", personId, { baseUrl, network }, post);
    return ok({ personId });
  },
});
