import { Temporal } from "temporal-polyfill";
import type { VNode } from "preact";
import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink, PrintButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CodeBox } from "../../ui/code-box.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { Note } from "../../ui/note.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { familyTexts } from "../texts.ts";
import type { ChannelKind } from "./concern.ts";

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

const contactWords = { call: "contactCall", text: "contactText", mail: "contactMail", none: "contactNone" } as const;

/** The receipt (prototype 06): shown once, only from the committed row; the dates are the clock's own (decisions.md 8). */
export function receiptPage(view: View, receipt: Receipt): VNode {
  const t = speak(familyTexts, view.lang);
  const team = view.network.intakeName ?? t("team");
  const by = (day: string) => t("byDay", { day: sayDay(Temporal.PlainDate.from(day), view.lang) });
  const today = officeDayOf(receipt.at);
  const keepsVoicemail = receipt.noVoicemail && receipt.channel === "call" ? ` ${t("keepsVoicemail")}` : "";
  const promised = [
    { at: today.toString(), when: t("today", { day: sayDay(today, view.lang) }), what: <strong>{t("arrived")}</strong>, state: "now" as const },
    { at: receipt.readBy, when: by(receipt.readBy), what: t("teamReads", { team }), state: "next" as const },
    ...(receipt.askNode ? [{ at: receipt.answeredBy, when: by(receipt.answeredBy), what: t("personAnswers"), state: "next" as const }] : []),
    { at: receipt.contactBy, when: by(receipt.contactBy), what: `${t(contactWords[receipt.channel])}${keepsVoicemail}`, state: "next" as const },
  ];
  return familyFrame(view, {
    title: t("yourCode"), area: "connect", noindex: true,
    children: (
      <div class="stack">
        <h1>{t("receiptTitle", { name: receipt.name })}</h1>
        <p>{t("receiptIntro")}</p>
        <div class="cols">
          <div class="stack">
            <Card title={t("yourCode")} id="code">
              <CodeBox code={receipt.code} />
              <p>{t("codeUse")}</p>
              <p><strong>{t("codeKeep")}</strong> {t("codeOnce")}</p>
              <Actions>
                <PrintButton>{t("print")}</PrintButton>
                <ButtonLink href={view.href("/stand")} kind="text">{t("lookNow")}</ButtonLink>
              </Actions>
            </Card>
            <h2>{t("nextTitle")}</h2>
            <Timeline entries={promised} />
            <p>{t("secondLook", { team })}</p>
          </div>
          <aside class="stack" aria-label={t("openOnPhone")}>
            <Card line title={t("openOnPhone")} id="phone">
              <QrCode address={`${view.publicUrl}${view.href("/stand")}`} label={t("qrLabel")} />
              <p class="small">{t("openOnPhoneText")}</p>
            </Card>
            <Note title={t("changeMind")} id="change"><p>{t("changeMindText")}</p></Note>
            <Note tone="urgent" title={t("cannotWait")} id="wait"><p><a href={view.href("/hilfe-sofort")}>{t("cannotWaitLink")}</a></p></Note>
          </aside>
        </div>
      </div>
    ),
  });
}

type Plain = { readonly title: string; readonly text: string; readonly action?: { readonly href: string; readonly label: string } };
/** A calm page with one sentence and one way on. */
export function plainPage(view: View, { title, text, action }: Plain): VNode {
  return familyFrame(view, {
    title, area: "connect", noindex: true,
    children: (
      <div class="read stack">
        <h1>{title}</h1>
        <p>{text}</p>
        {action && <Actions><ButtonLink href={action.href} kind="quiet">{action.label}</ButtonLink></Actions>}
        {view.network.phone && <p><bdi class="num">{view.network.phone}</bdi></p>}
      </div>
    ),
  });
}
