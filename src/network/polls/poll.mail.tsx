import { Temporal } from "temporal-polyfill";
import type { Mail } from "../../platform/outbox.ts";
import type { Times } from "../meetings/meeting.ts";
import { sayLongDay, saySpan } from "../meetings/say-meeting.ts";
import { say } from "./polls.texts.ts";

type Asked = {
  readonly to: string;
  readonly name: string;
  readonly network: string;
  readonly title: string;
  readonly slots: readonly Times[];
  readonly closesOn: string;
  readonly link: string;
};

/** Asks one person for the dates that suit her; nobody else is named. */
export const pollMail = ({ to, name, network, title, slots, closesOn, link }: Asked): Mail => ({
  to,
  subject: say("mailSubject", { title }),
  text: say("mailText", {
    name,
    network,
    title,
    slots: slots.map(({ startsAt, endsAt }) => `- ${saySpan(startsAt, endsAt)}`).join("\n"),
    day: sayLongDay(Temporal.PlainDate.from(closesOn)),
    link,
  }),
});
