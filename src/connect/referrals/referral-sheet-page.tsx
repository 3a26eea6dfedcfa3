import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { NumberText } from "../../ui/bdi-text.tsx";
import { Actions, PrintButton } from "../../ui/button.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { channelKinds } from "../concerns/concern.ts";
import { consentMonths, oralReasons, referralWordingVersion } from "./referral.ts";
import { t, teamOf } from "./referral-question.ts";
import { saySheet } from "./referral-sheet.texts.ts";

/** The empty sheet for the desk drawer: one page, to be filled in by hand; its code holds the address of the form alone. */
export const referralSheetPage = (view: View): VNode =>
  staffFrame(view, {
    title: saySheet("title"),
    children: (
      <div class="paper stack">
        <div class="cols">
          <div class="stack tight">
            <h1>{`${saySheet("title")} · ${view.network.name}`}</h1>
            <p>{saySheet("how")}</p>
            <p>
              {view.network.phone && (
                <>
                  {saySheet("phone", { phone: "" })}
                  <NumberText>{view.network.phone}</NumberText>
                </>
              )}
            </p>
            <Actions>
              <PrintButton>{saySheet("print")}</PrintButton>
            </Actions>
          </div>
          <div>
            <QrCode address={`${view.publicUrl}${view.href("/ueberweisen", "de")}`} label={saySheet("qr")} />
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
const hand = "____________________";
const box = (label: string): string => `☐ ${label}`;
const boxes = (labels: readonly string[]): string => labels.map(box).join("   ");
/** What is printed, or how many lines of the hand fit; the sheet fills its page. */
const lines: readonly (readonly [string, string | number])[] = [
  [saySheet("from"), 1],
  [t("name"), 1],
  [t("way"), boxes(channelKinds.map((kind) => t(`way-${kind}`)))],
  [t("reach"), 1],
  [t("times"), 1],
  [t("safe"), boxes([t("maySayWho"), t("mayVoicemail")])],
  [t("place"), 1],
  [t("childAge"), boxes((["pregnant", "newborn", "baby", "toddler"] as const).map((age) => t(`age-${age}`)))],
  [t("language"), `${hand}   ${box(t("interpreter"))}`],
  [t("wish"), 1],
];

/** What goes on paper is chosen class by class too, and that it may tell of health is said and ticked on its own (Art. 9 GDPR). */
const classesOf = boxes((["place", "childAge", "wish"] as const).map((one) => saySheet(`class-${one}`)));

const SheetConsent = ({ view }: { readonly view: View }) => {
  const team = teamOf(view);
  return (
    <section class="card line stack tight" aria-labelledby="sheet-consent">
      <h2 id="sheet-consent">{t("consent")}</h2>
      <p class="small">
        {t("consentTo", { team, network: view.network.name })} {t("consentFree")} {t("months")}{" "}
        {boxes(consentMonths.map((months) => t(`months-${months}`)))}
      </p>
      <p class="small">
        {box(t("transfer", { team }))}
        <br />
        {saySheet("classes")} {classesOf}
        <br />
        {box(saySheet("health"))}
        <br />
        {box(t("askNode", { team }))} {saySheet("nodeLearns")} {classesOf}
        <br />
        {box(t("feedback"))}
        <br />
        {saySheet("explained")} {hand} {boxes([t("withInterpreter-no"), t("withInterpreter-yes")])}
        <br />
        {box(saySheet("oral"))} {boxes(oralReasons.map((reason) => t(`oral-${reason}`)))}
      </p>
      <p>
        <br />
        ____________________________
        <br />
        <span class="small">
          {saySheet("sign")}
          <br />
          {saySheet("keep")} ({referralWordingVersion})
        </span>
      </p>
    </section>
  );
};
