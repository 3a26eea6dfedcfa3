import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { NumberText } from "../../ui/bdi-text.tsx";
import { Actions, PrintButton } from "../../ui/button.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { channelKinds } from "../concerns/concern.ts";
import { oralReasons, referralWordingVersion } from "./referral.ts";
import { t, teamOf } from "./referral-question.ts";

/** The empty sheet for the desk drawer: one page, to be filled in by hand; its code holds the address of the form alone. */
export const referralSheetPage = (view: View): VNode =>
  staffFrame(view, {
    title: t("sheetTitle"),
    children: (
      <div class="paper stack">
        <div class="cols">
          <div class="stack tight">
            <h1>{`${t("sheetTitle")} · ${view.network.name}`}</h1>
            <p>{t("sheetHow")}</p>
            <p>
              {view.network.phone && (
                <>
                  {t("sheetPhone", { phone: "" })}
                  <NumberText>{view.network.phone}</NumberText>
                </>
              )}
            </p>
            <Actions>
              <PrintButton>{t("sheetPrint")}</PrintButton>
            </Actions>
          </div>
          <div>
            <QrCode address={`${view.publicUrl}${view.href("/ueberweisen", "de")}`} label={t("sheetQr")} />
          </div>
        </div>
        <div class="scroll as-cards" role="region" aria-label={t("family")} tabIndex={0}>
          <table>
            <tbody>
              {lines.map(([term, words]) => (
                <tr key={term}>
                  <th scope="row">{term}</th>
                  <td>{typeof words === "string" ? words : <Blank lines={words} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <SheetConsent view={view} />
      </div>
    ),
  });

/** High enough to be written in by hand. */
const Blank = ({ lines: high }: { readonly lines: number }) => (
  <>
    {Array.from({ length: high }, (_, at) => (
      <>
        {at > 0 && <br />}
        {"\u00a0"}
      </>
    ))}
  </>
);
const box = (label: string): string => `☐ ${label}`;
const boxes = (labels: readonly string[]): string => labels.map(box).join("   ");
/** What is printed, or how many lines of the hand fit; the sheet fills its page. */
const lines: readonly (readonly [string, string | number])[] = [
  [t("from"), 2],
  [t("callback"), 1],
  [t("name"), 2],
  [t("way"), boxes(channelKinds.map((kind) => t(`way-${kind}`)))],
  [t("reach"), 2],
  [t("times"), 1],
  [t("safe"), boxes([t("maySayWho"), t("mayVoicemail")])],
  [t("place"), 1],
  [t("childAge"), boxes((["pregnant", "newborn", "baby", "toddler"] as const).map((age) => t(`age-${age}`)))],
  [t("language"), `____________________   ${box(t("interpreter"))}`],
  [t("wish"), 3],
];

const SheetConsent = ({ view }: { readonly view: View }) => {
  const team = teamOf(view);
  return (
    <section class="card line stack tight" aria-labelledby="sheet-consent">
      <h2 id="sheet-consent">{t("consent")}</h2>
      <p class="small">
        {t("consentTo", { team, network: view.network.name })} {t("consentData")} {t("consentFree")}{" "}
        {t("months")} {t("months-6")}.
      </p>
      <p class="small">
        {box(t("transfer", { team }))}
        <br />
        {box(t("askNode", { team }))}
        <br />
        {box(t("feedback"))}
        <br />
        {box(t("sheetStaffSign"))} {boxes(oralReasons.map((reason) => t(`oral-${reason}`)))}
      </p>
      <p>
        <br />
        ____________________________
        <br />
        <span class="small">{t("sheetSign")}</span>
      </p>
      <p class="small">
        {t("sheetKeep")} ({referralWordingVersion})
      </p>
    </section>
  );
};
