import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { consentsOf } from "../concerns/concerns.sql.ts";
import { aFamily } from "../may.ts";
import { ownStatus } from "./own-status.ts";

/** Everything that is kept of a family's concern, for its own file (Art. 15 and 20 GDPR); files of the thread are saved one by one. */
export const exportOwnConcern = question({
  name: "export-own-concern",
  input: z.object({}),
  login: "family",
  by: aFamily,
  allow: anyone,
  run: async (tx, _input, { now, actor }) => {
    const status = await ownStatus(tx, actor, now, everyField);
    return status && { ...status, consents: await consentsOf(tx, actor.concernId) };
  },
  audit: (_input, _own, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
});
/** All but who referred it: those are words about another person. */
const everyField = ["name", "wish", "topic", "childAge", "channelValue", "safeContact", "place"] as const;
export type OwnConcern = NonNullable<Awaited<ReturnType<typeof exportOwnConcern.run>>>;
