import type { VNode } from "preact";
import { Temporal } from "temporal-polyfill";
import { sayDay } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink, PrintButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { Receipt } from "../concerns/receipt-promises.tsx";
import { ConsentSheet, type SheetFacts } from "./consent-sheet.tsx";
import { FamilyCard, pageLanguageOf } from "./family-card.tsx";
import { type Filling, t, teamOf } from "./referral-question.ts";

/** What stands on the page after sending; it is shown once, from the committed row. */
export type ReferralReceipt = {
  readonly view: View;
  readonly filling: Filling;
  readonly receipt: Receipt;
  readonly spoken: string;
  readonly sheet: SheetFacts;
  /** Null where the family wanted no code. */
  readonly familyCode: boolean;
  /** Only for a practice without an account. */
  readonly statusCode: string | null;
};

/** For the professional: the family's card and the consent sheet, each on a page of its own, and how she can look again. */
export function referralReceiptPage(shown: ReferralReceipt): VNode {
  const { view, filling, receipt, spoken, sheet, familyCode } = shown;
  const lang = pageLanguageOf(spoken);
  const title = t(filling === "taking" ? "takeDone" : "doneTitle");
  return staffFrame(view, {
    title,
    children: (
      <div class="read stack loose">
        <div class="noprint stack">
          <h1>{title}</h1>
          <Next {...shown} />
        </div>
        {familyCode && (
          <div class="own-page">
            <FamilyCard view={view} lang={lang} receipt={receipt} practice={sheet.practice} />
          </div>
        )}
        <div class="own-page stack">
          <ConsentSheet view={view} lang="de" facts={sheet} />
          {lang !== "de" && <ConsentSheet view={view} lang={lang} facts={sheet} />}
        </div>
      </div>
    ),
  });
}

/** Whoever is on the phone takes no card along: the code is read out to her. */
const introOf = ({ filling, sheet }: ReferralReceipt) =>
  filling !== "taking"
    ? "doneIntro"
    : sheet.consent.oralReason === "phone"
      ? "takeIntroPhone"
      : "takeIntroHere";

const Next = (shown: ReferralReceipt) => {
  const { view, filling, receipt, familyCode } = shown;
  const day = sayDay(Temporal.PlainDate.from(receipt.readBy), "de");
  return (
    <>
      {familyCode ? (
        <p>
          {t(introOf(shown), { team: teamOf(view), day })} <strong>{t("doneOnce")}</strong>
        </p>
      ) : (
        <p>{t("takeNoCode")}</p>
      )}
      <Actions>
        <PrintButton>{t("print")}</PrintButton>
        {filling === "taking" ? (
          <ButtonLink href={view.href("/intern/mein-tag", "de")} kind="quiet">
            {t("takeGo")}
          </ButtonLink>
        ) : (
          <ButtonLink
            href={view.href(filling === "practice" ? "/ueberweisen" : "/intern/ueberweisen", "de")}
            kind="quiet"
          >
            {t("another")}
          </ButtonLink>
        )}
      </Actions>
      <YourStatus {...shown} />
    </>
  );
};

const YourStatus = ({ view, statusCode, sheet }: ReferralReceipt) =>
  statusCode === null ? null : (
    <Card line title={t("yourStatus")} id="your-status">
      <p class="notranslate">
        <strong>
          <bdi dir="ltr">{statusCode}</bdi>
        </strong>
      </p>
      <p>
        {sheet.consent.feedback
          ? t("yourStatusText", {
              address: `${view.publicUrl}${view.href("/ueberweisen/stand", "de")}`.replace(
                /^https?:\/\//,
                "",
              ),
            })
          : t("yourStatusNone")}
      </p>
    </Card>
  );
