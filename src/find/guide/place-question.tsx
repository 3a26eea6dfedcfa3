import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import type { Where } from "../gazetteer/gazetteer.ts";
import type { Say } from "../texts.ts";
import { type Wish, wishAddress } from "./wish.ts";

type QuestionProps = { readonly view: View; readonly t: Say; readonly wish: Wish };
type TownProps = QuestionProps & { readonly where: Extract<Where, { readonly kind: "choose" }> };

/** The towns of one code all begin with it; where a name stands for several places, the code tells them apart. */
export const townLabel = (town: string, typed: string): string =>
  /^\d{5}$/.test(typed) ? town.slice(6) : town;

/**
 * A code or name that stands for several towns is asked back, because the town decides who is responsible. It can be
 * skipped like every question: below it stands what is near to all of these towns, or a way on without a place.
 */
export const TownQuestion = ({ view, t, wish, where: { typed, towns, point } }: TownProps) => (
  <Note tone="lamp">
    <p>{t("chooseTownText", { typed })}</p>
    <ul class="chips">
      {towns.map((town) => (
        <li key={town}>
          <a href={view.href(wishAddress({ ...wish, place: town }))}>
            <bdi lang="de">{townLabel(town, typed)}</bdi>
          </a>
        </li>
      ))}
    </ul>
    {point === null && (
      <p>
        <ButtonLink href={view.href(wishAddress({ ...wish, place: "", maxKm: null }))} kind="text">
          {t("withoutPlace")}
        </ButtonLink>
      </p>
    )}
  </Note>
);
