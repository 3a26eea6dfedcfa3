import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { frameTexts } from "../../ui/frame.texts.ts";
import { readsGerman } from "../../ui/german-text.tsx";
import { ResultsList } from "../../ui/results-list.tsx";
import type { DangerNow } from "../search/missing-child.ts";
import { AcuteNote, acuteTitles } from "../urgent/acute-note.tsx";
import type { HelpNumber } from "../urgent/help-number.ts";
import { urgentCard } from "../urgent/urgent-card.ts";
import { UrgentNote } from "../urgent/urgent-note.tsx";
import { findTexts } from "../texts.ts";
import { humanContact } from "../guide/human-contact.ts";
import { acuteNeeds } from "../wish-reader/meanings.ts";
import { learnedDangers, medicalDangers } from "./danger-words.ts";
import { pocketTexts } from "./pocket.texts.ts";

type PocketProps = { readonly view: View; readonly helpNumbers: readonly HelpNumber[] };

/** The search on the phone itself. Hidden until script runs, because it is script; nothing else depends on it. */
export const PocketSearchBox = ({ view, helpNumbers }: PocketProps) => {
  const t = speak(pocketTexts, view.lang);
  return (
    <section
      class="card line stack"
      hidden
      aria-labelledby="pocket"
      data-pocket={view.href("/suche-ohne-netz.json")}
      data-offer={view.href("/angebote/")}
      data-loss={view.loss || undefined}
      data-german={readsGerman(view.lang) ? undefined : speak(frameTexts, view.lang)("inGerman")}
    >
      <h2 id="pocket">{t("title")}</h2>
      <p>{t("text")}</p>
      <p class="actions">
        <button type="button" class="btn quiet" data-load>
          <span>{t("load")}</span>
        </button>
      </p>
      <div hidden data-ask class="stack">
        <div class="field">
          <label for="pocket-q">{t("query")}</label>
          <input type="search" id="pocket-q" dir="auto" autocomplete="off" maxlength={300} />
        </div>
        <p hidden role="status" data-nothing>
          {t("nothing")}
        </p>
        <div hidden role="status" data-danger />
        <Person view={view} helpNumbers={helpNumbers} loss />
        <ol class="results" data-found />
        <Person view={view} helpNumbers={helpNumbers} loss={false} />
        <p>
          <button type="button" class="btn text" data-forget>
            <span>{t("drop")}</span>
          </button>
        </p>
      </div>
      <DangerCards view={view} helpNumbers={helpNumbers} />
    </section>
  );
};

/**
 * With every answer a person to call, as in the search on the server: the team's phone or a helpline, never its form, which
 * needs a network. After a loss it stands above the offers and is nobody whose name speaks of parents.
 */
const Person = ({ view, helpNumbers, loss }: PocketProps & { readonly loss: boolean }) => {
  const byPhone = { ...view.network, hasIntake: false };
  const t = speak(findTexts, view.lang);
  const contact = humanContact({ ...view, network: byPhone, loss }, t, [], helpNumbers, "");
  return (
    <div hidden {...{ [loss ? "data-person-loss" : "data-person"]: true }}>
      {contact && <ResultsList results={[contact]} />}
    </div>
  );
};

const AcuteCard = ({ view, helpNumbers, acute }: PocketProps & { readonly acute: DangerNow }) => (
  <template data-card={acute}>
    <h2>{speak(findTexts, view.lang)(acuteTitles[acute])}</h2>
    <AcuteNote view={view} acute={acute} helpNumbers={helpNumbers} />
  </template>
);

/** The cards that the phone shows for words of danger, ready in the language of the page: it has no network to ask for them. */
const DangerCards = ({ view, helpNumbers }: PocketProps) => (
  <>
    {acuteNeeds.map((acute) => (
      <AcuteCard key={acute} view={view} acute={acute} helpNumbers={helpNumbers} />
    ))}
    {learnedDangers.slice(medicalDangers).map((danger) => {
      const card = urgentCard([danger], view.loss);
      return (
        <template key={danger} data-card={danger}>
          {card && <UrgentNote view={view} card={card} helpNumbers={helpNumbers} id={`urgent-${danger}`} />}
        </template>
      );
    })}
    <AcuteCard view={view} acute="missing-child" helpNumbers={helpNumbers} />
  </>
);
