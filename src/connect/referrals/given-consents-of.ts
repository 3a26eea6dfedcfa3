import type { Temporal } from "temporal-polyfill";
import type { ContactWish } from "../concerns/contact-wish.ts";
import type { GivenConsent } from "../concerns/consent-rows.ts";
import { type DataClass, dataClasses } from "../concerns/travelling-fields.ts";
import { type RecordedConsent, travelsWith } from "./referral.ts";

/** What of the form was filled in and therefore is handed over: an empty field is no data. */
export function filledClasses(wish: ContactWish): readonly DataClass[] {
  const filled: Readonly<Record<DataClass, boolean>> = {
    name: true,
    channel: wish.channel !== "none",
    language: true,
    place: wish.place !== "",
    childAge: wish.childAge !== "unknown",
    topic: wish.topic !== null,
    wish: wish.wish !== "",
  };
  return dataClasses.filter((one) => filled[one]);
}

/** One record for each purpose; they can be taken back one by one (domain.md 5.2: never bundle). */
export function givenConsentsOf(
  consent: RecordedConsent,
  wish: ContactWish,
  first: "contactMe" | "referralTransfer",
  now: Temporal.Instant,
): readonly GivenConsent[] {
  const given = (purpose: GivenConsent["purpose"], classes: readonly DataClass[]): GivenConsent => ({
    purpose,
    givenHow: consent.how,
    oralReason: consent.how === "oral" ? consent.oralReason : null,
    withInterpreter: consent.withInterpreter,
    endsAt: now
      .toZonedDateTimeISO("Europe/Berlin")
      .add({ months: Number(consent.months) })
      .toInstant(),
    dataClasses: classes,
  });
  const filled = filledClasses(wish);
  return [
    given(first, filled),
    ...(wish.askNode
      ? [
          given(
            "askNode",
            travelsWith(consent).filter((one) => filled.includes(one)),
          ),
        ]
      : []),
    ...(consent.feedback ? [given("feedbackToReferrer", [])] : []),
  ];
}
