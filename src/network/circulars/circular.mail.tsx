import type { Mail } from "../../platform/outbox.ts";
import { sayCirculars as t } from "./circulars.texts.ts";
import { unsubscribePath } from "./unsubscribe.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

type Written = LetterSite & {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** Null in the mail that somebody sends to herself. */
  readonly secret: string | null;
};

/** A circular to one address. Providers of mail show a button for the two lines in its head (RFC 2369, RFC 8058). */
export function circularMail({ to, subject, body, network, baseUrl, secret }: Written): Mail {
  if (secret === null)
    return {
      to,
      subject: t("mailTestSubject", { subject }),
      text: `${body}\n\n${t("mailFoot", { network, link: t("mailTestLink") })}`,
    };
  const link = `${baseUrl}${unsubscribePath}?t=${secret}`;
  return {
    to,
    subject,
    text: `${body}\n\n${t("mailFoot", { network, link })}`,
    headers: { "List-Unsubscribe": `<${link}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  };
}
