import { z } from "zod";
import type { Staff } from "../../platform/actor.ts";
import { readHouseAlarms } from "../../platform/house-watch/house-alarms.sql.ts";
import { question } from "../../platform/use-case.ts";
import { leftToHandOver } from "../intake-handover/left-to-hand-over.ts";
import { concernsReadAlong } from "../access/reading-along.sql.ts";
import { openedIn } from "../dialogue/reading-acts.ts";
import { teamKeysDue } from "../keys/keys-due.sql.ts";
import { aProfessional } from "../may.ts";
import { anyone } from "../../platform/use-case.ts";
import { readWatch } from "../flood/to-check.sql.ts";
import { readDay } from "./my-day.sql.ts";

/** The open concerns of the professional's node with the family's own first words; the intake team also sees where the others are. */
export const listMyDay = question({
  name: "list-my-day",
  input: z.object({}),
  login: "app",
  by: aProfessional,
  allow: anyone,
  run: async (tx, _input, { actor, now }) => ({
    now,
    ...(await readDay(tx, actor satisfies Staff)),
    watch: await readWatch(tx, actor, now),
    handsOver: await leftToHandOver(tx, actor.nodeId),
    readings: (await concernsReadAlong(tx)).length,
    keysDue: await teamKeysDue(tx, actor.nodeId),
    house: await readHouseAlarms(tx),
  }),
  audit: (_input, day) => ({
    subjectKind: "node",
    subjectId: day?.nodeId ?? null,
    listed: day ? openedIn([...day.mine, ...day.elsewhere, ...day.watch.toCheck.lines]) : [],
  }),
});
