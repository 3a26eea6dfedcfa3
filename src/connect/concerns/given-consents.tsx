import type { Temporal } from "temporal-polyfill";
import { speak } from "../../platform/texts.ts";
import { Card } from "../../ui/card.tsx";
import { RecordWithdrawal } from "../consents/record-withdrawal-form.tsx";
import { consentSheetTexts } from "../referrals/consent-sheet.texts.ts";
import { oralReasons } from "../referrals/referral.ts";
import { referralTexts } from "../referrals/referral.texts.ts";
import { staffTexts } from "../texts.ts";
import { type ConcernProps, shortDayOf } from "./shown-concern.ts";
import { sayStep } from "./step.texts.ts";
import { dataClasses } from "./travelling-fields.ts";

const t = speak(staffTexts, "de");
const sheet = speak(consentSheetTexts, "de");
const say = speak(referralTexts, "de");

const purposesOf = ({ referral }: ConcernProps["shown"]) =>
  referral === null
    ? (["contactMe", "askNode"] as const)
    : (["referralTransfer", "askNode", "feedbackToReferrer"] as const);

/** Where the family keeps something with this team, whoever asks another node has to know it. */
const narrowed = (classes: readonly string[]): string =>
  classes.length === 0 || classes.includes("contact")
    ? ""
    : `, ${t("onlyThese", {
        classes: dataClasses
          .filter((one) => classes.includes(one))
          .map((one) => sheet(`class-${one}`))
          .join(", "),
      })}`;

type HowGiven = Pick<
  ConcernProps["shown"]["consents"][number],
  "givenHow" | "oralReason" | "withInterpreter"
>;

/** A yes without a signature is worth as much, if it is known why none was given (domain.md 5.2). */
function howGiven({ givenHow, oralReason, withInterpreter }: HowGiven): string {
  const why = oralReasons.find((one) => one === oralReason);
  const signed =
    givenHow === "oral" || givenHow === "written"
      ? say(givenHow === "oral" ? "how-oral" : "givenWritten")
      : "";
  const parts = [signed, why ? sheet(`oral-${why}`) : "", withInterpreter ? say("withInterpreter-yes") : ""];
  return parts
    .filter((part) => part !== "")
    .map((part) => `, ${part}`)
    .join("");
}

/** Never said, taken back, or over: three different things to whoever has to prove it. */
function notLive({ consents }: ConcernProps["shown"], purpose: string): string {
  const last = consents.findLast((consent) => consent.purpose === purpose);
  if (!last?.withdrawnAt) return t("notAsked");
  const ranOut = last.endsAt !== null && last.withdrawnAt.epochMilliseconds >= last.endsAt.epochMilliseconds;
  return sayStep(ranOut ? "consentRanOut" : "consentTakenBack", {
    day: shortDayOf(last.withdrawnAt as unknown as Temporal.Instant),
  });
}

/** What the family has allowed, with day, version and language of the wording: a consent must be provable (Art. 7 GDPR). */
export const GivenConsents = (props: ConcernProps) => (
  <Card title={t("consentTitle")} id="allowed">
    <ul class="plain stack tight">
      {purposesOf(props.shown).map((purpose) => {
        const given = props.shown.consents.find(
          (consent) => consent.purpose === purpose && consent.withdrawnAt === null,
        );
        const how = given
          ? t("given", {
              day: shortDayOf(given.givenAt as unknown as Temporal.Instant),
              version: given.wordingVersion,
              language:
                given.wordingLanguage === "other"
                  ? t("otherLanguage")
                  : props.languageName(given.wordingLanguage),
            })
          : notLive(props.shown, purpose);
        return (
          <li key={purpose}>
            {t(`purpose-${purpose}`)}{" "}
            <span class="small soft">
              {how}
              {given && howGiven(given)}
              {purpose === "askNode" && given && narrowed(given.dataClasses)}
            </span>
          </li>
        );
      })}
    </ul>
    <RecordWithdrawal {...props} />
  </Card>
);
