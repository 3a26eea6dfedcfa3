import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { aFamily } from "../may.ts";
import { ownStatus } from "./own-status.ts";

/** How it stands, in the family's own eyes: who is there, what was, what comes by when, who has read it. */
export const showStatus = question({
  name: "show-status",
  input: z.object({}),
  login: "family",
  by: aFamily,
  allow: anyone,
  run: (tx, _input, { now, actor }) => ownStatus(tx, actor, now, ["name", "channelValue", "safeContact"]),
  audit: (_input, status) => ({ subjectKind: "concern", subjectId: status?.concern.id ?? null }),
});
export type Status = NonNullable<Awaited<ReturnType<typeof showStatus.run>>>;
