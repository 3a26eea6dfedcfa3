import { Temporal } from "temporal-polyfill";
import { sayDay } from "../../core/say-date.ts";
import type { Mail } from "../../platform/outbox.ts";
import { say } from "./minutes.texts.ts";
import type { MinutesBody } from "./minutes-body.ts";
import { sayMeetingDay } from "./say-minutes.ts";

type Sent = {
  readonly to: string;
  readonly name: string;
  readonly network: string;
  readonly version: number;
  readonly body: MinutesBody;
  readonly why: string | null;
  readonly link: string;
  readonly silentAfterDays: number | null;
};

const decisionsOf = ({ items, decisions }: MinutesBody): readonly string[] => [
  ...items.flatMap((item) => item.decisions),
  ...decisions,
];

const listed = (title: string, lines: readonly string[]): string | null =>
  lines.length === 0 ? null : `${title}\n${lines.map((line) => `- ${line}`).join("\n")}`;

/** Decisions and tasks stand in the mail itself; the whole minutes, and the way to object, behind the link. */
export function minutesMail({ to, name, network, version, body, why, link, silentAfterDays }: Sent): Mail {
  const about = { title: body.title, day: sayMeetingDay(body.startsAt), version };
  const tasks = body.tasks.map(({ title, owner, dueOn }) =>
    say("mailTask", {
      title,
      owner: owner ?? say("nobody"),
      day: sayDay(Temporal.PlainDate.from(dueOn), "de"),
    }),
  );
  const parts = [
    say("mailHello", { name }),
    say(version === 1 ? "mailLead" : "mailLeadCorrected", about),
    why === null ? null : say("mailWhy", { why }),
    listed(say("decisions"), decisionsOf(body)),
    listed(say("tasks"), tasks),
    say("mailRead", { link }),
    silentAfterDays === null ? null : say("mailSilence", { count: silentAfterDays }),
    network,
  ];
  return {
    to,
    subject: say(version === 1 ? "mailSubject" : "mailSubjectCorrected", about),
    text: parts.filter((part) => part !== null).join("\n\n"),
  };
}

type Declined = {
  readonly to: string;
  readonly name: string;
  readonly network: string;
  readonly title: string;
  readonly text: string;
  readonly answer: string;
};

/** What somebody hears whose objection was not taken up. */
export const declinedMail = ({ to, ...said }: Declined): Mail => ({
  to,
  subject: say("declinedSubject", { title: said.title }),
  text: say("declinedText", said),
});

type Agenda = {
  readonly to: string;
  readonly name: string;
  readonly network: string;
  readonly title: string;
  readonly when: string;
  readonly lines: readonly string[];
};

/** The agenda with everything that is still open, each with who, until when, and for the how many-th time. */
export const agendaMail = ({ to, lines, ...said }: Agenda): Mail => ({
  to,
  subject: say("agendaSubject", { title: said.title, when: said.when }),
  text: say("agendaText", { ...said, list: lines.join("\n") }),
});
