import { Temporal } from "temporal-polyfill";
import { sayDay } from "../../core/say-date.ts";
import type { Mail } from "../../platform/outbox.ts";
import type { GuestRequest } from "./guest-date.ts";
import { guestLinkDays } from "./guest-date.ts";
import { guestsPath } from "./guest-paths.ts";
import { say } from "./guest-dates.texts.ts";

const dayLine = (day: string): string => sayDay(Temporal.PlainDate.from(day), "de");
type To = { readonly to: string; readonly request: GuestRequest; readonly network: string };

/** Asks the other side; the link answers without an account. */
export function askedMail({ to, request, network, link }: To & { readonly link: string }): Mail {
  const { guest, host, about, note } = request;
  return {
    to,
    subject: say("askedMailSubject", { network }),
    text: say("askedMailText", {
      guest,
      host,
      about,
      network,
      link,
      days: guestLinkDays,
      asking: request.askedBy === "guest" ? guest : host,
      offer: request.guestOffer ?? request.hostOffer,
      list: request.days.map(({ onDate }) => `- ${dayLine(onDate)}`).join("\n"),
      note: note === null ? "" : say("noteLine", { note }),
    }),
  };
}

type AnsweredProps = To & {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly reason: string | null;
  readonly baseUrl: string;
};

/** Tells the asking side which dates fit. */
export function answeredMail({ to, request, network, yes, no, reason, baseUrl }: AnsweredProps): Mail {
  const { about } = request;
  const lines = [
    ...yes.map((day) => say("fits", { day: dayLine(day) })),
    ...no.map((day) => say("fitsNot", { day: dayLine(day) })),
  ];
  return {
    to,
    subject: say("answeredMailSubject", { network }),
    text: say("answeredMailText", {
      about,
      network,
      offer: request.guestOffer ?? request.hostOffer,
      list: lines.join("\n"),
      reason: reason === null ? "" : say("reasonLine", { reason }),
      link: `${baseUrl}${guestsPath}/${request.id}`,
    }),
  };
}

type OffProps = To & { readonly onDate: string; readonly reason: string | null; readonly baseUrl: string };

/** Tells the other side that a date is off. */
export function calledOffMail({ to, request, network, onDate, reason, baseUrl }: OffProps): Mail {
  const { guest, host, about } = request;
  const day = dayLine(onDate);
  return {
    to,
    subject: say("offMailSubject", { network }),
    text: say("offMailText", {
      guest,
      host,
      about,
      day,
      network,
      reason: reason === null ? "" : say("reasonLine", { reason }),
      link: `${baseUrl}${guestsPath}/${request.id}`,
    }),
  };
}
