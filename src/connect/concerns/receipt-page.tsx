import type { VNode } from "preact";
import { type Speak, speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink, PrintButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CodeBox } from "../../ui/code-box.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { Note } from "../../ui/note.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { familyTexts } from "../texts.ts";
import { promisesOf, type Receipt } from "./receipt-promises.tsx";

type Part = { readonly view: View; readonly t: Speak<typeof familyTexts.texts> };

/** The receipt (prototype 06): shown once, only from the committed row; the dates are the clock's own (decisions.md 8). */
export function receiptPage(view: View, receipt: Receipt): VNode {
  const t = speak(familyTexts, view.lang);
  const team = view.network.intakeName ?? t("team");
  return familyFrame(view, {
    title: t("yourCode"),
    area: "connect",
    noindex: true,
    children: (
      <div class="stack">
        <h1>{t("receiptTitle", { name: receipt.name })}</h1>
        <p>{t("receiptIntro")}</p>
        <div class="cols">
          <div class="stack">
            <YourCode view={view} t={t} code={receipt.code} />
            <h2>{t("nextTitle")}</h2>
            <Timeline entries={promisesOf(view, receipt)} />
            <p>{t("secondLook", { team })}</p>
          </div>
          <Beside view={view} t={t} />
        </div>
      </div>
    ),
  });
}

/** The code is shown this one time, therefore the print button stands right below it. */
const YourCode = ({ view, t, code }: Part & { readonly code: string }) => (
  <Card title={t("yourCode")} id="code">
    <CodeBox code={code} />
    <p>{t("codeUse")}</p>
    <p>
      <strong>{t("codeKeep")}</strong> {t("codeOnce")}
    </p>
    <Actions>
      <PrintButton>{t("print")}</PrintButton>
      <ButtonLink href={view.href("/stand")} kind="text">
        {t("lookNow")}
      </ButtonLink>
    </Actions>
  </Card>
);

const Beside = ({ view, t }: Part) => (
  <aside class="stack" aria-label={t("openOnPhone")}>
    <Card line title={t("openOnPhone")} id="phone">
      <QrCode address={`${view.publicUrl}${view.href("/stand")}`} label={t("qrLabel")} />
      <p class="small">{t("openOnPhoneText")}</p>
    </Card>
    <Note title={t("changeMind")} id="change">
      <p>{t("changeMindText")}</p>
    </Note>
    <Note tone="urgent" title={t("cannotWait")} id="wait">
      <p>
        <a href={view.href("/hilfe-sofort")}>{t("cannotWaitLink")}</a>
      </p>
    </Note>
  </aside>
);
