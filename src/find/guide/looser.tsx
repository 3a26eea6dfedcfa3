import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { markNames } from "../../ui/german-text.tsx";
import { type Result, ResultsList } from "../../ui/results-list.tsx";
import { isOnlyBeforeBirth } from "../search/fitting.ts";
import type { Say } from "../texts.ts";
import type { FoundOffer, Wider } from "./found.ts";
import { looserTexts } from "./looser.texts.ts";
import type { LooseKind, Loosened } from "./loosen.ts";
import { isPregnant, phaseOf } from "./questions/life-phase.ts";
import { WiderLinks } from "./wider-links.tsx";
import type { Wish } from "./wish.ts";
import { distanceText, isolated, languageName } from "./wording.ts";

type LooserProps = {
  readonly view: View;
  readonly wish: Wish;
  readonly groups: readonly Loosened[];
  readonly card: (one: FoundOffer, kinds: readonly LooseKind[]) => Result;
};

/** Offers that fit but for one thing, and which thing that is: a list that only looked longer would lead families astray. */
export const LooserOffers = ({ view, wish, groups, card }: LooserProps) =>
  groups.length === 0 ? null : (
    <section class="stack" aria-labelledby="looser">
      <h2 id="looser">{speak(looserTexts, view.lang)("title")}</h2>
      {groups.map(({ kinds, offers }) => (
        <div class="stack" key={kinds.join()}>
          <p>{kinds.map((kind) => loosenedWords(kind, { wish, offers }, view.lang)).join(" ")}</p>
          <ResultsList results={offers.map((one) => card(one, kinds))} />
        </div>
      ))}
    </section>
  );

/** For whom these offers are instead: who asks for a child of two finds offers for the pregnancy under no age. */
function otherPhase({ phase: no }: Wish, offers: readonly FoundOffer[]) {
  const phase = phaseOf(no);
  if (phase !== null && isPregnant(phase)) return "afterBirth";
  const before = offers.filter(({ offer }) => isOnlyBeforeBirth(offer)).length;
  if (before === 0) return "phase";
  return before === offers.length ? "beforeBirth" : "phaseOrBirth";
}

/** What these offers do not keep to, in a sentence. */
function loosenedWords(
  kind: LooseKind,
  { wish, offers }: Pick<LooserProps, "wish"> & Pick<Loosened, "offers">,
  lang: View["lang"],
): string {
  const t = speak(looserTexts, lang);
  if (kind === "phase") return t(otherPhase(wish, offers));
  if (kind === "language") return t("language", { language: languageName(wish.language ?? "", lang) });
  if (kind === "related") return t("related");
  return kind === "far" ? t("far", { distance: isolated(distanceText(wish.maxKm ?? 0, lang)) }) : t("ways");
}

type FewProps = {
  readonly view: View;
  readonly t: Say;
  readonly contact: Result | null;
  readonly wider: readonly Wider[];
};

/** Says that there is no more, names the person to ask, and shows which condition would bring more. */
export const FewOffers = ({ view, t, contact, wider }: FewProps) => {
  const say = speak(looserTexts, view.lang);
  const { intakeName, hasIntake, phone } = view.network;
  const isNamed = intakeName !== null || !(hasIntake || phone !== null);
  const name = contact === null || !isNamed ? null : isolated(contact.title);
  return (
    <div class="stack tight">
      <p>
        {say("few")}{" "}
        {contact && (name === null ? say("askUs") : markNames(view.lang, say("askName", { name }), [name]))}
      </p>
      <WiderLinks view={view} t={t} wider={wider} />
    </div>
  );
};
