import type { Temporal } from "temporal-polyfill";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { monthOf, type SealedCount, sealedCount } from "../counts/sealed-count.ts";
import type { Concern } from "./concern.ts";

export type Ended = {
  /** Null where nobody is present who knows it. */
  readonly topic: string | null;
  readonly reason: string;
  readonly server: ServerKeys;
  readonly now: Temporal.Instant;
};

/** The sealed row of how a concern ended. */
export const closingCount = (
  { networkId, kind, language, place }: Pick<Concern, "networkId" | "kind" | "language" | "place">,
  { topic, reason, server, now }: Ended,
): SealedCount =>
  sealedCount(server, "concernCount", {
    networkId,
    month: monthOf(now),
    words: { moment: "close", kind, topic, language, place, closingReason: reason },
  });
