import type { View } from "../../platform/view.ts";
import { sayHandover as t } from "./handover.texts.ts";
import { TablePart } from "./table-part.tsx";

const places = [
  ["network", "/intern/netzwerk"],
  ["persons", "/intern/netzwerk/personen"],
  ["import", "/intern/netzwerk/personen/einlesen"],
  ["doubles", "/intern/netzwerk/doppelte"],
  ["circles", "/intern/netzwerk/gruppen"],
  ["circulars", "/intern/rundschreiben"],
  ["meetings", "/intern/treffen"],
  ["profiles", "/intern/dienste"],
  ["contradictions", "/intern/dienste/widersprueche"],
  ["agreements", "/intern/vereinbarungen"],
  ["offers", "/intern/angebote"],
  ["settings", "/intern/einstellungen"],
] as const;

/** Addresses written out, because paper has no links. */
export const PlacesPart = ({ view }: { readonly view: View }) => (
  <TablePart
    id="places"
    title={t("placesTitle")}
    none=""
    columns={[{ label: t("place") }, { label: t("address") }]}
    rows={places.map(([key, path]) => ({
      key,
      cells: [
        t(`place_${key}`),
        <a class="written" href={view.href(path, "de")} dir="ltr">
          {`${view.publicUrl}${view.href(path, "de")}`}
        </a>,
      ],
    }))}
  >
    <p class="small">{t("placesHint")}</p>
  </TablePart>
);
