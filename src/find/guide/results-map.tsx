import { MapFigure } from "../../ui/map-figure.tsx";
import type { Where } from "../gazetteer/gazetteer.ts";
import type { Found } from "./found.ts";
import { offerMap } from "./offer-map.ts";
import type { Say } from "./reasons.ts";

type ResultsMapProps = { readonly t: Say; readonly found: Found; readonly where: Where };

/** Where the numbered offers lie to each other; nothing is drawn that is not known. */
export const ResultsMap = ({ t, found, where }: ResultsMapProps) => {
  const here = where.kind === "at" ? where : null;
  const marked = found.offers.flatMap(({ offer: { lat, lon } }, at) =>
    lat === null || lon === null ? [] : [{ mark: at + 1, point: { lat, lon } }],
  );
  const map = offerMap(marked, here?.point ?? null);
  if (map === null) return null;
  return (
    <MapFigure
      id="map"
      className="g-map"
      size={map.size}
      label={t("mapLabel")}
      caption={here === null ? t("mapCaption") : t("mapCaptionHere", { place: here.name })}
      outlines={[]}
      points={map.points}
      here={map.here ?? undefined}
    />
  );
};
