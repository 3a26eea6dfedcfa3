import type { View } from "../../platform/view.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { openPlaceOf } from "./contact-wish.ts";
import { emptyWish, type TypedWish } from "./wish-form.ts";
import type { TopicChoice } from "./wish-question.ts";

/**
 * What a link to the form already knows (`?t=12&ort=05310&angebot=…`). The first topic that the page offers counts, a
 * place is a town or a postal code; whatever else stands there is left out and nothing is refused.
 */
export const wishInAddress = (
  { query }: Pick<WebRequest, "query">,
  { lang }: Pick<View, "lang">,
  topics: readonly TopicChoice[],
): TypedWish =>
  emptyWish(
    lang,
    openPlaceOf(query("ort").slice(0, 80)),
    query("angebot").slice(0, 120),
    query("t")
      .split(/[^0-9]+/)
      .find((typed) => topics.some(({ no }) => String(no) === typed)) ?? "",
  );
