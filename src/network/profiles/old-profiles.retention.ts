import type { RetentionClass } from "../../platform/retention/retention.ts";
import { clearProfiles, dueProfiles } from "./old-profiles.sql.ts";

/** Earlier states of profiles, ended profiles, settled contradictions. */
export const oldProfiles: RetentionClass = {
  name: "serviceProfile",
  scope: "network",
  due: dueProfiles,
  clear: clearProfiles,
};
