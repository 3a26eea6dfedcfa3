import type { Mail } from "../../platform/outbox.ts";
import { speak } from "../../platform/texts.ts";
import { peopleTexts } from "../texts.ts";
import { invitationDays } from "./invitation.ts";

type Invited = {
  readonly email: string;
  readonly name: string;
  readonly network: string;
  readonly link: string;
};

/** The link leads to a page with a button: mail scanners open links, and opening must not accept anything. */
export function invitationMail({ email, name, network, link }: Invited): Mail {
  const t = speak(peopleTexts, "de");
  const values = { name, network, link, days: invitationDays };
  return {
    to: email,
    subject: t("invitationMailSubject", values),
    text: t("invitationMailText", values),
  };
}
