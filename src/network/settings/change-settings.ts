import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { settingsFields } from "./settings.ts";
import { writeSettings } from "./settings.sql.ts";

/** Changes what the network says about itself; the public pages follow at once. */
export const changeSettings = useCase({
  name: "change-settings",
  input: settingsFields,
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: (_, outcome) => ({ subjectKind: "network", subjectId: outcome?.ok ? String(outcome.value) : null }),
  run: async (tx, settings, { networkId }) => {
    await writeSettings(tx, networkId, settings);
    return ok<string>(networkId);
  },
});
