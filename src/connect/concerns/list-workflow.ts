import { z } from "zod";
import { readHouseAlarms } from "../../platform/house-watch/house-alarms.sql.ts";
import { anyone, question } from "../../platform/use-case.ts";
import { aCoordinator } from "../may.ts";
import { readWorkflow } from "./my-day.sql.ts";

/** State, age, due, node and area of every open concern: what the coordinator needs, and no word of a family (decisions.md 20). */
export const listWorkflow = question({
  name: "list-workflow",
  input: z.object({}),
  login: "worker",
  by: aCoordinator,
  allow: anyone,
  run: async (tx, _input, { now }) => ({
    now,
    lines: await readWorkflow(tx),
    house: await readHouseAlarms(tx),
  }),
  audit: { notAudited: "workflow facts only, without anything about a family" },
});
