import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { findRegion } from "./regions.sql.ts";

export const showRegionalNetwork = question({
  name: "show-regional-network",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: { notAudited: "places, not people" },
  run: async (tx, { id }) => (await findRegion(tx, id)) ?? null,
});
