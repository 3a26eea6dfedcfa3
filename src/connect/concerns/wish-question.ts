import type { Speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import type { familyTexts } from "../texts.ts";
import type { TypedWish } from "./wish-form.ts";

/** A topic of the catalogue in the words of the page's language. */
export type TopicChoice = { readonly no: number; readonly words: string };

/** What the page of the wish is made from; `errors` holds one code per field that needs a second look. */
export type WishProps = {
  readonly view: View;
  readonly typed: TypedWish;
  readonly errors: ReadonlyMap<string, string>;
  readonly secret: string;
  readonly topics: readonly TopicChoice[];
  readonly offerTitle: string | null;
};

/** What every question of the form gets, so that all of them say errors and words in the same way. */
export type WishQuestion = WishProps & {
  readonly t: Speak<typeof familyTexts.texts>;
  readonly error: (field: string) => string | undefined;
};
