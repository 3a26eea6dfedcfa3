import { z } from "zod";
import { Temporal } from "temporal-polyfill";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findMeetingFacts } from "./agenda.sql.ts";
import { readBody } from "./minutes-body.sql.ts";
import { isEmpty } from "./minutes-body.ts";
import { lockMinutes, markHeld } from "./minutes.sql.ts";
import { sendVersion, tellTasksOf } from "./send-version.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** After how many days silence may count as approval; empty: only the next meeting approves. */
const silence = z.union([
  z.literal("").transform(() => null),
  z
    .string()
    .regex(/^\d{1,2}$/, "silenceDays")
    .transform(Number)
    .refine((days) => days >= 7 && days <= 90, "silenceDays"),
]);

/** The minutes go to everybody who was invited or there, and from now on change by a correction only. */
export const sendMinutes = useCase({
  name: "send-minutes",
  input: z.object({ meetingId: z.uuid(), silentAfterDays: silence, ...letterSite.shape }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId }) => (await findMeetingFacts(tx, meetingId)) !== undefined,
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, { meetingId, silentAfterDays, baseUrl, network }, circumstances) => {
    const { networkId, now } = circumstances;
    const facts = await findMeetingFacts(tx, meetingId);
    if (facts === undefined || facts.state === "cancelled") return refused("meetingCancelled");
    if (facts.startsAt === null || Temporal.Instant.compare(facts.startsAt, now) > 0)
      return refused("notYetHeld");
    if ((await lockMinutes(tx, networkId, meetingId)).version > 0) return refused("minutesOut");
    const body = await readBody(tx, meetingId);
    if (isEmpty(body)) return refused("minutesEmpty");
    await markHeld(tx, meetingId, now);
    const site = { baseUrl, network };
    const sent = { meetingId, version: 1, body, why: null, silentAfterDays };
    const reached = await sendVersion(tx, sent, site, circumstances);
    await tellTasksOf(tx, meetingId, site, circumstances);
    return ok({ reached });
  },
});
