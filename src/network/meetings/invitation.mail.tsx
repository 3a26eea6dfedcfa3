import { Temporal } from "temporal-polyfill";
import type { Mail } from "../../platform/outbox.ts";
import { speak } from "../../platform/texts.ts";
import type { Meeting } from "./meeting.ts";
import { meetingTexts } from "./meetings.texts.ts";
import { sayLongDay, sayWhen, sayWhere } from "./say-meeting.ts";

const t = speak(meetingTexts, "de");

/** Why somebody gets a letter about a meeting. */
export type Occasion = "invitation" | "moved" | "changed" | "cancelled" | "reminder" | "soon";

export type Letter = {
  readonly occasion: Occasion;
  readonly meeting: Meeting;
  readonly network: string;
  readonly phone: string | null;
  readonly name: string;
  readonly code: string;
  /** Her own page. */
  readonly link: string;
  /** What stands on the agenda so far, one line each. */
  readonly agenda: readonly string[];
};

type Told = { readonly title: string; readonly when: string };
const subjects: Readonly<Record<Occasion, (told: Told) => string>> = {
  invitation: (told) => t("mailSubjectInvitation", told),
  moved: (told) => t("mailSubjectMoved", told),
  changed: (told) => t("mailSubjectChanged", told),
  cancelled: (told) => t("mailSubjectCancelled", told),
  reminder: (told) => t("mailSubjectReminder", told),
  soon: (told) => t("mailSubjectSoon", told),
};
const leads: Readonly<Record<Occasion, (network: string) => string>> = {
  invitation: (network) => t("mailLeadInvitation", { network }),
  moved: () => t("mailLeadMoved"),
  changed: () => t("mailLeadChanged"),
  cancelled: () => t("mailLeadCancelled"),
  reminder: () => t("mailLeadReminder"),
  soon: () => t("mailLeadSoon"),
};

const factsOf = ({ meeting, agenda }: Letter): string =>
  [
    meeting.title,
    sayWhen(meeting),
    sayWhere(meeting),
    meeting.wayThere,
    meeting.about === null ? null : `\n${meeting.about}`,
    agenda.length === 0 ? null : `\n${t("agenda")}\n${agenda.map((line) => `- ${line}`).join("\n")}`,
  ]
    .filter((part) => part !== null && part !== "")
    .join("\n");

const asksFor = ({ occasion, link, meeting, code }: Letter): string | null => {
  if (occasion === "cancelled")
    return meeting.calledOffReason && t("mailReason", { reason: meeting.calledOffReason });
  const answerBy = meeting.answerBy;
  const asked =
    answerBy === null || occasion === "soon"
      ? t("mailAnswer", { link })
      : t("mailAnswerBy", { link, day: sayLongDay(Temporal.PlainDate.from(answerBy)) });
  return `${asked}\n\n${t("mailCode", { code })}`;
};

/** A letter to one person about one meeting. It names nobody else who is invited. */
export function meetingLetter(letter: Letter): Pick<Mail, "subject" | "text"> {
  const { occasion, meeting, network, name, phone } = letter;
  const parts = [
    t("mailHello", { name }),
    leads[occasion](network),
    factsOf(letter),
    asksFor(letter),
    phone === null ? null : t("mailPhone", { phone }),
    t("mailSender", { network }),
  ];
  return {
    subject: subjects[occasion]({ title: meeting.title, when: sayWhen(meeting) }),
    text: parts.filter((part) => part !== null).join("\n\n"),
  };
}

/** The description of the calendar's entry: how to answer stands in it too, because many read nothing else. */
export const calendarWords = (letter: Letter): string =>
  [letter.meeting.wayThere, letter.meeting.about, asksFor(letter)]
    .filter((part) => part !== null)
    .join("\n\n");
