import { Temporal } from "temporal-polyfill";
import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import type { TimelineEntry } from "../../ui/timeline.tsx";
import { familyTexts } from "../texts.ts";
import type { ChannelKind } from "./concern.ts";

/** What a receipt says; `readBy`, `answeredBy` and `contactBy` are ISO days, `code` is the return code. */
export type Receipt = {
  readonly code: string;
  readonly name: string;
  readonly channel: ChannelKind;
  readonly noVoicemail: boolean;
  readonly at: Temporal.Instant;
  readonly readBy: string;
  readonly answeredBy: string;
  readonly contactBy: string;
  readonly askNode: boolean;
};

/** How the family is answered, by the way it chose. */
export const contactWords = {
  call: "contactCall",
  text: "contactText",
  mail: "contactMail",
  none: "contactNone",
} as const;

/** What happens by when; the dates are the clock's own (decisions.md 8). Whoever was referred or called wrote no message. */
export function promisesOf(
  view: View,
  receipt: Receipt,
  arrived: "arrived" | "log-arrived" = "arrived",
): TimelineEntry[] {
  const t = speak(familyTexts, view.lang);
  const team = view.network.intakeName ?? t("team");
  const by = (day: string) => t("byDay", { day: sayDay(Temporal.PlainDate.from(day), view.lang) });
  const today = officeDayOf(receipt.at);
  const keepsVoicemail = receipt.noVoicemail && receipt.channel === "call" ? ` ${t("keepsVoicemail")}` : "";
  return [
    {
      at: today.toString(),
      when: t("today", { day: sayDay(today, view.lang) }),
      what: <strong>{t(arrived)}</strong>,
      state: "now",
    },
    {
      at: receipt.readBy,
      when: by(receipt.readBy),
      what: t(receipt.askNode ? "teamReads" : "teamOnlyReads", { team }),
      state: "next",
    },
    ...(receipt.askNode
      ? [
          {
            at: receipt.answeredBy,
            when: by(receipt.answeredBy),
            what: t("personAnswers"),
            state: "next" as const,
          },
        ]
      : []),
    {
      at: receipt.contactBy,
      when: by(receipt.contactBy),
      what: `${t(contactWords[receipt.channel])}${keepsVoicemail}`,
      state: "next",
    },
  ];
}
