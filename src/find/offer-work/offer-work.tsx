import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { overviewPath } from "../translations/translation-paths.ts";
import type { OfferWorkCounts } from "./count-offer-work.ts";
import { offerWorkTexts } from "./offer-work.texts.ts";

const t = speak(offerWorkTexts, "de");

/** Most urgent first: a law's month, families before closed doors, then what only waits. */
const places: readonly (readonly [what: keyof OfferWorkCounts, path: string])[] = [
  ["overdueFeedback", "/intern/rueckmeldungen"],
  ["hidden", "/intern/angebote?stand=faellig"],
  ["ended", "/intern/angebote?stand=faellig"],
  ["grey", "/intern/angebote?stand=faellig"],
  ["proposals", "/intern/angebote/vorschlaege"],
  ["conflicts", "/intern/angebote/konflikte"],
  ["drafts", "/intern/angebote?stand=draft"],
  ["duplicates", "/intern/angebote/doppelte"],
];

type WorkProps = { readonly view: View; readonly counts: OfferWorkCounts };

/** What waits around the offers, each with the page where it is done. */
export const OfferWork = ({ view, counts }: WorkProps) => {
  const open = places.filter(([what]) => counts[what] > 0);
  return (
    <section class="stack" aria-labelledby="offer-work">
      <h2 id="offer-work">{t("title")}</h2>
      {open.length === 0 ? (
        <p>{t("nothing")}</p>
      ) : (
        <ul>
          {open.map(([what, path]) => (
            <li key={what}>
              <a href={view.href(path, "de")}>{t(what, { count: counts[what] })}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={view.href(overviewPath, "de")}>{t("translations")}</a>
      </p>
    </section>
  );
};
