import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { readOrganisationEntry, readPersonEntry } from "./doubles.sql.ts";

/** Two entries side by side; nothing where one of them is no longer there. */
export const showDouble = question({
  name: "show-double",
  input: z.object({ kind: z.enum(["person", "organisation"]), stays: z.uuid(), goes: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: async (tx, { kind, stays, goes }) => {
    if (stays === goes) return null;
    if (kind === "person") {
      const [one, other] = [await readPersonEntry(tx, stays), await readPersonEntry(tx, goes)];
      return one && other && { kind, stays: one, goes: other };
    }
    const [one, other] = [await readOrganisationEntry(tx, stays), await readOrganisationEntry(tx, goes)];
    return one && other && { kind, stays: one, goes: other };
  },
  audit: { notAudited: "professionals of the register, which the coordination keeps herself" },
});
