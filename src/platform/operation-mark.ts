import { createHash } from "node:crypto";
import type { Actor } from "./actor.ts";

/** Of somebody unknown the key of the form is all there is, and it is random and hers alone. */
export function markOf(actor: Actor): Buffer {
  const who =
    actor.kind === "staff"
      ? actor.accountId
      : actor.kind === "family"
        ? actor.locator.toString("hex")
        : actor.kind;
  return createHash("sha256").update(`sent by v1|${who}`).digest();
}
