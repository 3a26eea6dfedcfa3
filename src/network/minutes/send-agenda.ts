import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { sayWhen } from "../meetings/say-meeting.ts";
import { findMeetingFacts } from "./agenda.sql.ts";
import { reachedGuests } from "./meeting-reach.sql.ts";
import { readMeetingWork } from "./meeting-work.sql.ts";
import { agendaMail } from "./minutes.mail.tsx";
import { sayAgenda } from "./say-minutes.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** The agenda goes to everybody who is invited; each open task stands in it with who and until when. */
export const sendAgenda = useCase({
  name: "send-agenda",
  input: z.object({ meetingId: z.uuid(), ...letterSite.shape }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId }) => (await findMeetingFacts(tx, meetingId)) !== undefined,
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, { meetingId, network }, { now, post }) => {
    const facts = await findMeetingFacts(tx, meetingId);
    const work = await readMeetingWork(tx, meetingId, now);
    if (facts?.state !== "planned" || work === null) return refused("agendaNotPlanned");
    if (work.agenda.length === 0) return refused("agendaEmptySent");
    const guests = await reachedGuests(tx, meetingId);
    if (guests.length === 0) return refused("agendaNobody");
    const open = work.tasks.filter((task) => task.state === "open" && task.meetingId !== meetingId);
    const said = { network, title: facts.title, when: sayWhen(facts), lines: sayAgenda(work.agenda, open) };
    for (const { name, email } of guests)
      post.send({
        dedupe: `agenda:${newId()}`,
        kind: "agenda",
        mail: agendaMail({ to: email, name, ...said }),
      });
    return ok({ reached: guests.length });
  },
});
