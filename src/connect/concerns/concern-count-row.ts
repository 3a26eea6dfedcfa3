import type { Temporal } from "temporal-polyfill";
import { type NetworkId, newId } from "../../core/ids.ts";
import type { StoredRow } from "../../platform/intake-journal/write-rows.sql.ts";
import { dayOf } from "./deadline.ts";

type Counted = {
  readonly networkId: NetworkId;
  readonly kind: string;
  readonly topic: string | number | null;
  readonly language: string;
  readonly place: string | null;
  readonly now: Temporal.Instant;
};

/** The coded row for statistics: month, topic, language, municipality; no way back to the concern (decisions.md 16). */
export const concernCountRow = ({ networkId, kind, topic, language, place, now }: Counted): StoredRow => ({
  table: "concernCount",
  values: {
    networkId,
    id: newId(),
    month: dayOf(now).with({ day: 1 }).toString(),
    moment: "create",
    kind,
    topic: topic === null ? null : String(topic),
    language,
    place,
  },
});
