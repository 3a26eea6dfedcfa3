import type { Temporal } from "temporal-polyfill";
import { type ConcernId, type MembershipId, type NetworkId, newId } from "../../core/ids.ts";
import type { StoredRow } from "../../platform/intake-journal/write-rows.sql.ts";
import type { IntakeFacts } from "./concerns.sql.ts";

/** How a concern came in that the family did not send by itself. */
export type TakenDown = {
  readonly kind: "contactWish" | "referral";
  readonly origin: "phone" | "paper" | "openHour" | "navigator" | "professional";
  readonly membershipId: MembershipId | null;
  readonly consents: readonly GivenConsent[];
};
/** One consent as it was given to a professional (domain.md 5.2). */
export type GivenConsent = {
  readonly purpose: "contactMe" | "askNode" | "referralTransfer" | "feedbackToReferrer";
  readonly givenHow: "oral" | "written";
  readonly oralReason: string | null;
  readonly withInterpreter: boolean;
  readonly endsAt: Temporal.Instant;
  readonly dataClasses: readonly string[];
};

/** What of a new concern its consents are made from. */
type Consented = {
  readonly networkId: NetworkId;
  readonly concernId: ConcernId;
  readonly intake: IntakeFacts;
  readonly wish: { readonly askNode: boolean };
  readonly consent: { readonly version: string; readonly language: string };
  readonly now: Temporal.Instant;
  readonly taken?: TakenDown;
};

/** The consents a concern begins with: those of the public form, or as a professional recorded them. */
export const consentRows = (concern: Consented): StoredRow[] =>
  concern.taken
    ? concern.taken.consents.map((given) => takenConsentRow(concern, given))
    : ["contactMe", ...(concern.wish.askNode ? ["askNode"] : [])].map((purpose) => ({
        table: "consent",
        values: { ...consentFacts(concern), purpose, givenHow: "form" },
      }));

const consentFacts = ({ networkId, concernId, consent, now }: Consented) => ({
  networkId,
  id: newId<"consent">(),
  concernId,
  wordingVersion: consent.version,
  wordingLanguage: consent.language,
  givenAt: now,
});

/** The intake team is the recipient; which node is asked later is known only then. Who is told, stands in the referral. */
const takenConsentRow = (concern: Consented, given: GivenConsent): StoredRow => ({
  table: "consent",
  values: {
    ...consentFacts(concern),
    ...given,
    dataClasses: [...given.dataClasses],
    recipientNodeId:
      given.purpose === "contactMe" || given.purpose === "referralTransfer"
        ? concern.intake.intakeNodeId
        : null,
    recordedBy: concern.taken?.membershipId ?? null,
  },
});
