import type { Mail } from "../platform/outbox.ts";
import { speak } from "../platform/texts.ts";
import type { View } from "../platform/view.ts";
import { staffFrame } from "../ui/staff-frame.tsx";
import { faultTexts } from "./texts.ts";

/** What would have left the house. */
export function mailPage(view: View, mails: readonly Mail[]) {
  const t = speak(faultTexts, "de");
  return staffFrame(view, {
    title: t("mailTitle"),
    children: (
      <div class="stack">
        <h1>{t("mailTitle")}</h1>
        <p>{t("mailIntro")}</p>
        {mails.length === 0 && <p>{t("mailNone")}</p>}
        {mails.map((mail, at) => (
          <article key={at} class="card line stack tight">
            <h2>{mail.subject}</h2>
            <p class="small soft">
              <bdi dir="ltr">{mail.to}</bdi>
            </p>
            {mail.text
              .split("\n")
              .filter(Boolean)
              .map((line) => (
                <p key={line}>{/^https?:\S+$/.test(line) ? <a href={line}>{line}</a> : line}</p>
              ))}
          </article>
        ))}
      </div>
    ),
  });
}
