import type { RetentionClass } from "../../platform/retention/retention.ts";
import { countUntouched, deleteConsultations, untouchedSince } from "./closed-consultations.sql.ts";

/**
 * What was closed goes after its years (docs/decisions/0026). What nobody closed goes after the same time without a
 * step: a consultation that lies forgotten must not stay for ever. Its ids are told on, so that no older backup brings
 * it back.
 */
export const protectionRows: RetentionClass = {
  name: "protection",
  scope: "network",
  due: (tx, { before }) => countUntouched(tx, before),
  clear: async (tx, { before }) => {
    const ids = await untouchedSince(tx, before);
    if (ids.length > 0) await deleteConsultations(tx, ids);
    return { deleted: ids.length, ids };
  },
};
