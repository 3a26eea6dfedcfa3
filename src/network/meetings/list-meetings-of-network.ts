import { z } from "zod";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { type ItemFilter, listItems } from "../action-items/action-items.sql.ts";
import { coordinates, takesPartInNetwork } from "../may.ts";
import { listDueMinutes } from "../minutes/due-minutes.sql.ts";
import { listMeetings, listSeries } from "./meetings.sql.ts";

const everyItem: ItemFilter = { owner: null, region: null, late: false, ended: false, mine: null };

/** The coordination sees all meetings and series; everybody else those she is invited to, and her own tasks. */
export const listMeetingsOfNetwork = question({
  name: "list-meetings-of-network",
  input: z.object({}),
  login: "app",
  by: takesPartInNetwork,
  allow: () => true,
  run: async (tx, _input, { actor, now }) => {
    const keeps = coordinates(actor);
    const today = officeDay(now).toString();
    return {
      now,
      keeps,
      meetings: await listMeetings(tx, actor.membershipId, !keeps),
      series: keeps ? await listSeries(tx) : [],
      ownTasks: await listItems(tx, { ...everyItem, mine: actor.membershipId }, today),
      minutesDue: keeps ? await listDueMinutes(tx, now) : [],
      lateTasks: keeps ? (await listItems(tx, { ...everyItem, late: true }, today)).length : 0,
    };
  },
  audit: { notAudited: "times and names of meetings, and one's own tasks" },
});
export type MeetingsShown = NonNullable<Awaited<ReturnType<typeof listMeetingsOfNetwork.run>>>;
