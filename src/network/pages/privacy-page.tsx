import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { type StatedFacts, readFacts } from "./stated-facts.ts";
import { GermanLines } from "./german-lines.tsx";
import { privacyAuthorities } from "./legal-facts.ts";
import type { NetworkWords } from "./network-words.sql.ts";
import { frame, OwnWords } from "./own-words-page.tsx";
import { Line, type Say } from "./page-line.tsx";

const aboutThesePages = ["privacyNoCookie", "privacyNoThird", "privacyKept", "privacyPhone"] as const;

/** What Art. 13 DSGVO asks for: what the product knows of itself, what the body has said, and plainly what it has not. */
export const privacyPage = (view: View, words: NetworkWords): VNode =>
  frame(view, "privacy", (t) => {
    const facts = readFacts(words.statedFacts);
    return (
      <>
        <h2>{t("privacyHere")}</h2>
        {aboutThesePages.map((key) => (
          <Line key={key} t={t} of={key} />
        ))}
        <p lang={t.langOf("privacyProofs") ?? undefined}>
          <a href={view.href("/wie-wir-pruefen")}>{t("privacyProofs")}</a>
        </p>
        <WhoAndWhy t={t} facts={facts} />
        <WhoAndHowLong t={t} facts={facts} />
        <Rights t={t} land={view.network.land} />
        {words.privacy && <OwnWords t={t} text={words.privacy} foreign={view.lang !== "de"} />}
        {!words.privacy && facts.controller === "" && <Line t={t} of="privacyMissing" />}
      </>
    );
  });

type PartProps = { readonly t: Say; readonly facts: StatedFacts };

/** What the body has said, or that it has not said it. */
const Said = ({ t, text }: { readonly t: Say; readonly text: string }) =>
  text === "" ? <Line t={t} of="factMissing" /> : <GermanLines text={text} />;

const WhoAndWhy = ({ t, facts }: PartProps) => (
  <>
    <h2>{t("privacyController")}</h2>
    <Said t={t} text={facts.controller} />
    <h2>{t("privacyOfficer")}</h2>
    <Said t={t} text={facts.privacyOfficer} />
    <h2>{t("privacyPurpose")}</h2>
    <Line t={t} of="privacyPurposeText" />
    <Line t={t} of="privacyWish" />
    <Line t={t} of="privacyEmergency" />
    <Line t={t} of="privacyMust" />
    <h2>{t("privacyBasis")}</h2>
    <Said t={t} text={facts.legalBasis} />
  </>
);

const WhoAndHowLong = ({ t, facts }: PartProps) => (
  <>
    <h2>{t("privacyRecipients")}</h2>
    <Line t={t} of="privacyRecipientsText" />
    <h3>{t("privacyProcessors")}</h3>
    <Said t={t} text={facts.processors} />
    <Line t={t} of="privacyAbroad" />
    <h2>{t("privacyStorage")}</h2>
    <Line t={t} of="privacyStorageText" />
    <Line t={t} of="privacyFeedback" />
    <h2>{t("privacyLogs")}</h2>
    <Line t={t} of="privacyLogsText" />
    <h3>{t("privacyServers")}</h3>
    <Said t={t} text={facts.serverLogs} />
  </>
);

const Rights = ({ t, land }: { readonly t: Say; readonly land: string | null }) => (
  <>
    <h2>{t("privacyRights")}</h2>
    <Line t={t} of="privacyRightsText" />
    <Line t={t} of="privacyDelete" />
    <Line t={t} of="privacyCopies" />
    <Line t={t} of="privacyAutomatic" />
    <h2>{t("privacyAuthority")}</h2>
    <Said t={t} text={privacyAuthorities[land ?? ""] ?? ""} />
    <Line t={t} of="privacyComplain" />
  </>
);
