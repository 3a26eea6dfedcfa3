import { dataLicenceOf } from "../../core/data-licence.ts";
import type { NetworkFace } from "../../platform/view.ts";
import { openDataText as t } from "./open-data.texts.ts";

type LineProps = {
  readonly network: Pick<NetworkFace, "name" | "dataLicence">;
  /** In a frame of another site the link opens a page of its own. */
  readonly outward?: boolean;
};

/** Under which licence the offers may be used again; or that the network has named none yet. */
export const LicenceLine = ({ network, outward = false }: LineProps) => {
  const licence = dataLicenceOf(network.dataLicence);
  if (licence === undefined) return <p class="small soft">{t("noLicence")}</p>;
  return (
    <p class="small soft">
      {t("licence")}{" "}
      <a
        href={licence.text ?? licence.uri}
        rel={outward ? "license noopener" : "license"}
        {...(outward ? { target: "_blank" } : {})}
      >
        {licence.name}
      </a>
      . {t("source", { network: network.name })}
    </p>
  );
};
