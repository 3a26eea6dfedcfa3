import type { VNode } from "preact";
import { DrawnForm, filledWith, type Told } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { Partner } from "./partners.sql.ts";
import { t } from "./partners.texts.ts";

type Shown = {
  readonly partner: Partner;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
};

/** In which parts of the network an organisation works. */
export const regionsPage = (view: View, { partner, regions, chosen }: Shown, told?: Told): VNode => {
  const title = t("regionsOf", { name: partner.name });
  return staffFrame(view, {
    title,
    area: "network",
    children: (
      <div class="stack read">
        {told && <Note tone="good">{told.text}</Note>}
        <p>
          <a href={view.href(`/intern/partner/${partner.id}`)}>{partner.name}</a>
        </p>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p>{t("regionsAbout")}</p>
        {regions.length === 0 ? (
          <p>
            {t("noRegions")} <a href={view.href("/intern/regionen/neu")}>{t("addRegion")}</a>
          </p>
        ) : (
          <DrawnForm
            view={view}
            action={`/intern/netzwerk/organisation/${partner.id}/regionen`}
            fields={[
              {
                kind: "checks",
                name: "regions",
                label: t("regionsWhich"),
                options: regions.map(({ id, name }) => ({ value: id, label: name })),
              },
            ]}
            typed={filledWith({ regions: chosen })}
            button={t("save")}
          />
        )}
      </div>
    ),
  });
};
