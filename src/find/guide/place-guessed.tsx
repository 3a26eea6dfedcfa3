import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import type { Say } from "../texts.ts";
import { type Wish, wishAddress } from "./wish.ts";
import { isolated } from "./wording.ts";

/** A town is never guessed in silence: who meant another one takes it away. */
export const PlaceGuessed = ({
  view,
  t,
  wish,
  wrong = wishAddress({ ...wish, place: "", maxKm: null }),
}: {
  readonly view: View;
  readonly t: Say;
  readonly wish: Wish;
  /** Where it is taken away; the list without it, if nothing is said. */
  readonly wrong?: string;
}) => (
  <Note>
    <p>{t("placeGuessed", { place: isolated(wish.place) })}</p>
    <p>
      <a class="tap" href={view.href(wrong)}>
        {t("placeGuessedWrong")}
      </a>
    </p>
  </Note>
);
