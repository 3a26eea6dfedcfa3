import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates, takesPartInNetwork } from "../may.ts";
import { listProfiles } from "../profiles/profiles.sql.ts";
import { findContradictions } from "./contradictions.ts";
import { listDecided, nextMeetings } from "./findings.sql.ts";

/** What does not fit together in the whole network, what of it is on an agenda, and what was settled and how. */
export const listContradictions = question({
  name: "list-contradictions",
  input: z.object({}),
  login: "app",
  by: takesPartInNetwork,
  allow: () => true,
  run: async (tx, _input, { now, actor }) => {
    const profiles = await listProfiles(tx);
    const decided = await listDecided(tx);
    const found = findContradictions(profiles);
    const known = new Set(decided.map(({ mark }) => mark));
    return {
      open: found.filter(({ mark }) => !known.has(mark)),
      /** Marks that are still true today; what is decided and not among them has gone by itself. */
      standing: new Set(found.map(({ mark }) => mark)),
      decided,
      meetings: await nextMeetings(tx, now),
      profiles: profiles.length,
      mayDecide: coordinates(actor),
    };
  },
  audit: { notAudited: "what services say of themselves to partners; nothing about families" },
});
