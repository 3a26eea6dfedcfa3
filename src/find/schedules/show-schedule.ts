import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { readDateChoices } from "./date-choices.sql.ts";
import { mayKeepSchedule } from "./may-keep-times.ts";
import { offerOfSchedule } from "./schedules.sql.ts";
import { readTimes } from "./times.sql.ts";

/** One of the times of an offer, for changing it. */
export const showSchedule = question({
  name: "show-schedule",
  input: z.object({ scheduleId: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: (tx, { scheduleId }, actor) => mayKeepSchedule(tx, scheduleId, actor),
  audit: { notAudited: "times of offers hold nothing about families" },
  run: async (tx, { scheduleId }) => {
    const offer = await offerOfSchedule(tx, scheduleId);
    if (offer === undefined) return null;
    const times = await readTimes(tx, offer.id);
    const schedule = times.offers[0]?.schedules.find(({ id }) => id === scheduleId);
    return schedule === undefined
      ? null
      : { offer, schedule, choices: await readDateChoices(tx, scheduleId) };
  },
});
