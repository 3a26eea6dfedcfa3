import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { circularMail } from "./circular.mail.tsx";
import { findCircular, ownAddress } from "./circulars.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** How a circular looks when it arrives; the link in it opens nothing. */
export const sendCircularToMyself = useCase({
  name: "send-circular-to-myself",
  input: z.object({ id: z.uuid(), ...letterSite.shape }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findCircular(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "circular", subjectId: id }),
  run: async (tx, { id, ...site }, { actor, post }) => {
    const circular = await findCircular(tx, id);
    const email = await ownAddress(tx, actor.membershipId);
    if (circular === undefined || email === undefined) return refused("gone");
    post.send({
      dedupe: `circular-test:${newId()}`,
      kind: "circular-test",
      mail: circularMail({ to: email, ...circular, ...site, secret: null }),
    });
    return ok({ id });
  },
});
