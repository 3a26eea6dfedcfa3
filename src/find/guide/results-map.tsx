import type { Language } from "../../core/languages.ts";
import { MapFigure } from "../../ui/map-figure.tsx";
import type { Where } from "../gazetteer/gazetteer.ts";
import { needsNoWay } from "../offers/offer-facts.ts";
import type { Found } from "./found.ts";
import { type Marked, offerMap } from "./offer-map.ts";
import type { Say } from "../texts.ts";
import { distanceText, isolated, listText } from "./wording.ts";

type ResultsMapProps = {
  readonly t: Say;
  readonly lang: Language;
  readonly found: Found;
  readonly where: Where;
};

/** More numbers than this would lie on top of each other. */
const mostMarks = 9;

/** Where the numbered offers lie to each other and to the family; nothing is drawn that is not known. */
export const ResultsMap = ({ t, lang, found, where }: ResultsMapProps) => {
  const here = where.kind === "at" ? { name: townName(where.name), point: where.point } : null;
  const first = found.offers.slice(0, mostMarks);
  const marked = first.flatMap(({ offer }, at): Marked[] => {
    const { lat, lon, place } = offer;
    return lat === null || lon === null || needsNoWay(offer)
      ? []
      : [{ mark: at + 1, point: { lat, lon }, town: place }];
  });
  const map = offerMap(marked, here, (km) => distanceText(km, lang));
  if (map === null) return null;
  const missing = first.map((_one, at) => at + 1).filter((mark) => marked.every((one) => one.mark !== mark));
  return (
    <MapFigure
      id="map"
      className="g-map"
      label={[t("mapLabel"), ...townSentences(marked, t, lang)].join(" ")}
      caption={[
        here === null ? t("mapCaption") : t("mapCaptionHere", { place: isolated(here.name) }),
        ...(missing.length === 0 ? [] : [t("mapWithout", { marks: numbersText(missing, lang) })]),
        ...(found.offers.length > mostMarks ? [t("mapFirst", { count: mostMarks })] : []),
      ].join(" ")}
      outlines={[]}
      {...map}
      here={map.here ?? undefined}
    />
  );
};

/** "05311 Unterlinden" is "Unterlinden"; a code alone stays. */
const townName = (name: string): string => name.replace(/^\d{5} /, "");

const numbersText = (marks: readonly number[], lang: Language): string => listText(marks.map(String), lang);

/** "Lindenbrück: 1, 2 und 5." for those who hear the map. */
function townSentences(marked: readonly Marked[], t: Say, lang: Language): readonly string[] {
  const towns = [...new Set(marked.flatMap(({ town }) => town ?? []))];
  return towns.map((town) => {
    const marks = marked.filter((one) => one.town === town).map(({ mark }) => mark);
    return t("mapTown", { place: isolated(town), marks: numbersText(marks, lang) });
  });
}
