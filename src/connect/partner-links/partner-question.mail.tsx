import type { Mail } from "../../platform/outbox.ts";
import { speak } from "../../platform/texts.ts";
import { linkDays } from "./partner-question.ts";
import { partnerTexts } from "./partner-links.texts.ts";

const t = speak(partnerTexts, "de");

type Asked = { readonly to: string; readonly network: string; readonly address: string };

/** One link and no word of what it is about: mail is read by many. */
export const partnerMail = ({ to, network, address }: Asked): Mail => ({
  to,
  subject: t("mailSubject", { network }),
  text: t("mailText", { network, link: address, days: linkDays }),
});
