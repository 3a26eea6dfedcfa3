import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { readSettings } from "./settings.sql.ts";

export const showSettings = question({
  name: "show-settings",
  input: z.object({}),
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: { notAudited: "all of it is public or becomes public" },
  run: async (tx, _, { networkId }) => (await readSettings(tx, networkId)) ?? null,
});
