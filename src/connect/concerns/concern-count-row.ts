import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import type { StoredRow } from "../../platform/intake-journal/write-rows.sql.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { monthOf, sealedCount } from "../counts/sealed-count.ts";

type Begun = {
  readonly networkId: NetworkId;
  readonly kind: string;
  readonly topic: string | number | null;
  readonly language: string;
  readonly place: string | null;
  readonly server: ServerKeys;
  readonly now: Temporal.Instant;
};

/** The coded row for statistics, sealed; it never names the concern (decisions.md 16, docs/decisions/0034). */
export const concernCountRow = ({
  networkId,
  kind,
  topic,
  language,
  place,
  server,
  now,
}: Begun): StoredRow => ({
  table: "concernCount",
  values: sealedCount(server, "concernCount", {
    networkId,
    month: monthOf(now),
    words: {
      moment: "create",
      kind,
      topic: topic === null ? null : String(topic),
      language,
      place,
      closingReason: null,
    },
  }),
});
