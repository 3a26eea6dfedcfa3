import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { officeZone } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { bearerHash, createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { coordinates } from "../may.ts";
import { distribute, leftOutReasons } from "./circular.ts";
import { circularMail } from "./circular.mail.tsx";
import { findCircular, insertLinks, listReaders, lockCircular, markSent } from "./circulars.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** One mail for each address, so that nobody sees who else got it; each has a link of its own out of the circulars. */
export const sendCircular = useCase({
  name: "send-circular",
  input: z.object({ id: z.uuid(), ...letterSite.shape }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findCircular(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "circular", subjectId: id }),
  run: async (tx, { id, ...site }, { networkId, now, post }) => {
    const circular = await lockCircular(tx, id);
    if (circular === undefined) return refused("gone");
    if (circular.sentAt !== null) return refused("sentAlready");
    const today = now.toZonedDateTimeISO(officeZone).toPlainDate().toString();
    const { recipients, leftOut } = distribute(await listReaders(tx, today), circular.audience);
    if (recipients.length === 0) return refused("nobody");
    const letters = recipients.map((to) => ({ to, secret: createBearerSecret() }));
    const links = letters.map(({ to, secret }) => ({
      tokenHash: bearerHash(secret),
      contactPersonId: to.id,
    }));
    await insertLinks(tx, links, { networkId, circularId: id, now });
    for (const { to, secret } of letters)
      post.send({
        dedupe: `circular:${id}:${to.id}`,
        kind: "circular",
        mail: circularMail({ to: to.email, ...circular, ...site, secret: writeBearerSecret(secret) }),
      });
    const counts = Object.fromEntries(leftOutReasons.map((reason) => [reason, leftOut[reason].length]));
    await markSent(tx, { id, recipients: recipients.length, leftOut: counts, now });
    return ok({ id, recipients: recipients.length });
  },
});
