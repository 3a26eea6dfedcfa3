import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { question } from "../../platform/use-case.ts";
import { findConcern, responsibleNames } from "../concerns/concerns.sql.ts";
import { actingFor } from "../concerns/professional.sql.ts";
import { aProfessional } from "../may.ts";
import { mayBreakGlass } from "./emergency.ts";
import { standbyWaits } from "./standby.sql.ts";
import { concernedTeams } from "./writers.sql.ts";

/** Before the glass is broken: who is there for the family, and whether anything is closed at all. No word of the family. */
export const showEmergency = question({
  name: "show-emergency",
  input: z.object({ concernId: z.uuid() }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { concernId }) => (await findConcern(tx, concernId as ConcernId)) !== undefined,
  audit: { notAudited: "name of the responsible node; no word of a family" },
  run: async (tx, input, { actor }) => {
    const concernId = input.concernId as ConcernId;
    const concern = await findConcern(tx, concernId);
    const acting = await actingFor(tx, actor);
    if (concern === undefined || acting === undefined) return null;
    if (!mayBreakGlass(concern, acting.who, actor.roles).ok) return null;
    return {
      concernId,
      nodeName: (await responsibleNames(tx, concernId))?.node ?? "",
      teams: await concernedTeams(tx, concern, acting.who.intakeNodeId),
      closed: await standbyWaits(tx, concernId, acting.who.intakeNodeId),
    };
  },
});
export type ShownEmergency = NonNullable<Awaited<ReturnType<typeof showEmergency.run>>>;
