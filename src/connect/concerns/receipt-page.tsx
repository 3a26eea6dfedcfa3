import type { VNode } from "preact";
import { type Speak, speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button, PrintButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CheckChoice } from "../../ui/choices.tsx";
import { CodeBox } from "../../ui/code-box.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { HiddenFields, type HiddenValues } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { familyTexts } from "../texts.ts";
import { BareSheet, TypeHere } from "./receipt-paper.tsx";
import { BeforeAll, type DangerCards } from "./wish-danger.tsx";
import { promisesOf, type Receipt } from "./receipt-promises.tsx";

type Around = { readonly danger: DangerCards; readonly again: HiddenValues };
type Part = { readonly view: View; readonly t: Speak<typeof familyTexts.texts> };

/**
 * The receipt (prototype 06): shown once, only from the committed row; the dates are the clock's own (decisions.md 8).
 * `again` asks for it in another language: a link would leave the page, and the code with it.
 */
export function receiptPage(view: View, receipt: Receipt, { danger, again }: Around): VNode {
  const t = speak(familyTexts, view.lang);
  return familyFrame(view, {
    title: t("yourCode"),
    plainTitle: true,
    area: "connect",
    noindex: true,
    languagePost: again,
    children: (
      <>
        <Sheet view={view} t={t} receipt={receipt} danger={danger} />
        <BareSheet view={view} receipt={receipt} />
      </>
    ),
  });
}

type SheetProps = Part & { readonly receipt: Receipt; readonly danger: DangerCards };
const Sheet = ({ view, t, receipt, danger }: SheetProps) => (
  <div class="sheet stack">
    <h1>{t("receiptTitle", { name: receipt.name })}</h1>
    <BeforeAll cards={danger} />
    <p>{t("receiptIntro")}</p>
    <div class="cols">
      <div class="stack">
        <YourCode view={view} t={t} code={receipt.code} />
        <h2>{t("nextTitle")}</h2>
        <Timeline entries={promisesOf(view, receipt)} />
        <p>{t("secondLook", { team: view.network.intakeName ?? t("team") })}</p>
      </div>
      <Beside view={view} t={t} />
    </div>
  </div>
);

/** The code is shown this one time, therefore printing and looking stand right below it; looking takes the code along by POST. */
const YourCode = ({ view, t, code }: Part & { readonly code: string }) => (
  <Card title={t("yourCode")} id="code">
    <CodeBox code={code} />
    <TypeHere view={view} />
    <p>{t("codeUse")}</p>
    <p>
      <strong>{t("codeKeep")}</strong> {t("codeOnce")}
    </p>
    <div class="noprint stack">
      <CheckChoice id="bare" name="bare" value="1" label={t("printBare")} small={t("printBareSmall")} />
      <form method="post" action={view.href("/stand")}>
        <HiddenFields values={{ ...view.formFields(), code }} />
        <Actions>
          <PrintButton>{t("print")}</PrintButton>
          <Button kind="text">{t("lookNow")}</Button>
        </Actions>
      </form>
    </div>
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
    <div class="noprint">
      <Note tone="urgent" title={t("cannotWait")} id="wait">
        <p>
          <a href={view.href("/hilfe-sofort")}>{t("cannotWaitLink")}</a>
        </p>
      </Note>
    </div>
  </aside>
);
