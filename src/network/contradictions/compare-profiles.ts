import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates, takesPartInNetwork } from "../may.ts";
import { profileChoices } from "../profiles/profile-choices.sql.ts";
import { listProfiles, type StoredProfile } from "../profiles/profiles.sql.ts";
import { findContradictions } from "./contradictions.ts";
import { listDecided, nextMeetings } from "./findings.sql.ts";

const pairOf = (profiles: readonly StoredProfile[], a: string, b: string) => {
  const [one, other] = [a, b].map((id) => profiles.find((profile) => profile.id === id));
  return one && other && one !== other ? { one, other } : null;
};

/** Two services side by side, with what does not fit between them. */
export const compareProfiles = question({
  name: "compare-profiles",
  input: z.object({ a: z.string().max(40), b: z.string().max(40) }),
  login: "app",
  by: takesPartInNetwork,
  allow: () => true,
  run: async (tx, { a, b }, { now, actor }) => {
    const profiles = await listProfiles(tx);
    const pair = pairOf(profiles, a, b);
    const services = profiles.map(({ id, name, organisation }) => ({ id, name, organisation }));
    if (!pair) return { services, pair: null };
    const decided = await listDecided(tx);
    const ids = [pair.one.id, pair.other.id];
    const found = findContradictions(profiles).filter(({ quotes }) =>
      ids.every((id) => quotes.some(({ profileId }) => profileId === id)),
    );
    return {
      services,
      pair,
      found: found.map((one) => ({ one, decided: decided.find(({ mark }) => mark === one.mark) })),
      choices: await profileChoices(tx, pair.one.organisationId),
      meetings: await nextMeetings(tx, now),
      mayDecide: coordinates(actor),
    };
  },
  audit: { notAudited: "what services say of themselves to partners; nothing about families" },
});
