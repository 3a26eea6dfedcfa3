import { GermanText, readsGerman } from "../../ui/german-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { isolated } from "../guide/wording.ts";
import type { Today } from "../schedules/next-dates.tsx";
import type { Piece } from "../translations/translated-text.ts";
import type { PartProps } from "./offer-contact.tsx";
import { isRemote, shortHours } from "./offer-facts.ts";

type TitleProps = Pick<PartProps, "view" | "t"> & { readonly pieces: readonly Piece[] };

/** The title in the language of the page as far as it is there; where it is German the page says so. */
export const Title = ({ view, t, pieces }: TitleProps) => (
  <>
    <h1 lang={pieces.every(({ lang }) => lang === "de") ? "de" : undefined} dir="auto">
      {pieces.map(({ text }) => text).join(" ")}
    </h1>
    {!readsGerman(view.lang) && pieces.some(({ lang }) => lang === "de") && (
      <p class="small soft">{t("titleGerman")}</p>
    )}
  </>
);

/** Who and where in one line, and when in another where the hours are short enough for it. */
export const Where = ({ view, offer, t, today }: PartProps & { readonly today: Today | null }) => {
  const hours = today === null ? shortHours(offer.openingHoursText) : null;
  const organisation = isolated(offer.organisation ?? "");
  const place = isRemote(offer) || offer.place === null ? null : isolated(offer.place);
  return (
    <>
      {offer.organisation && (
        <p class="soft" lang="de">
          {place === null ? organisation : t("where", { organisation, place })}
        </p>
      )}
      {today && (
        <p>
          <Tag tone={today.on ? "lamp" : "late"}>{today.text}</Tag>
        </p>
      )}
      {hours && (
        <p>
          <Tag>
            <GermanText lang={view.lang}>{hours}</GermanText>
          </Tag>
        </p>
      )}
    </>
  );
};
