import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { takesPartInNetwork } from "../may.ts";
import { versionsOf } from "./profile-states.sql.ts";
import { changesBetween, snapshotOf } from "./profile-snapshot.ts";
import { findProfile } from "./profiles.sql.ts";

/** What a profile said before and what has come and gone since, so that next year's exchange starts there. */
export const showProfileChanges = question({
  name: "show-profile-changes",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: takesPartInNetwork,
  allow: () => true,
  run: async (tx, { id }) => {
    const profile = await findProfile(tx, id);
    if (!profile) return null;
    const versions = await versionsOf(tx, id);
    const states = versions.map(({ snapshot }) => snapshot);
    const changes = versions.map(({ no, at }, index) => ({
      no,
      at,
      changes: changesBetween(states[index] ?? snapshotOf(profile), states[index - 1] ?? snapshotOf(profile)),
    }));
    return { profile, changes: changes.filter(({ changes: found }) => found.length > 0) };
  },
  audit: { notAudited: "what services said of themselves to partners; nothing about families" },
});
