import { Fragment } from "preact";
import { GermanText, readsGerman } from "../../ui/german-text.tsx";
import type { Result } from "../../ui/results-list.tsx";
import { Tag } from "../../ui/tag.tsx";
import { nextOnCard } from "../guide/next-time.tsx";
import { isolated } from "../guide/wording.ts";
import type { NetworkTimes, TimedOffer } from "../schedules/timed-offer.ts";
import { type Piece, type Run, runsOf } from "../translations/translated-text.ts";
import type { PartProps } from "./offer-contact.tsx";
import { isRemote, shortHours } from "./offer-facts.ts";

type TitleProps = Pick<PartProps, "view" | "t"> & { readonly pieces: readonly Piece[] };

/** The title in the language of the page as far as it is there; where it is German the page says so. */
export const Title = ({ view, t, pieces }: TitleProps) => {
  const runs = runsOf(pieces, readsGerman(view.lang));
  return (
    <>
      {runs.length > 1 ? (
        <MixedTitle runs={runs} />
      ) : (
        <h1 lang={runs.every(({ isGerman }) => isGerman) ? "de" : undefined} dir="auto">
          {runs.map(({ text }) => text)}
        </h1>
      )}
      {!readsGerman(view.lang) && runs.some(({ isGerman }) => isGerman) && (
        <p class="small soft">{t("titleGerman")}</p>
      )}
    </>
  );
};

const MixedTitle = ({ runs }: { readonly runs: readonly Run[] }) => (
  <h1>
    {runs.map(({ text, isGerman }, at) => (
      <Fragment key={text}>
        {at > 0 && <br />}
        {isGerman ? (
          <bdi lang="de" dir="ltr">
            {text}
          </bdi>
        ) : (
          text
        )}
      </Fragment>
    ))}
  </h1>
);

type Timed = { readonly timed: TimedOffer | undefined; readonly times: NetworkTimes };

/** Who and where in one line, and when in another. */
export const Where = ({ view, offer, t, timed, times }: PartProps & Timed) => {
  const next = whenOf({ view, offer, timed, times });
  const organisation = isolated(offer.organisation ?? "");
  const place = isRemote(offer) || offer.place === null ? null : isolated(offer.place);
  return (
    <>
      {offer.organisation && (
        <p class="soft" lang="de">
          {place === null ? organisation : t("where", { organisation, place })}
        </p>
      )}
      {next && (
        <p>
          <Tag tone={next.tone}>{next.text}</Tag>
        </p>
      )}
    </>
  );
};

/** The next date as its card in the results says it; the words of its source only where no dates are known. */
function whenOf({
  view,
  offer,
  timed,
  times,
}: Pick<PartProps, "view" | "offer"> & Timed): Result["next"] | null {
  if (timed !== undefined) return nextOnCard(timed, times, view);
  const hours = shortHours(offer.openingHoursText);
  return hours === null ? null : { text: <GermanText lang={view.lang}>{hours}</GermanText> };
}
