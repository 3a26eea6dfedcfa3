import { latestPromises } from "../../core/contact-promise.ts";
import { sayDay } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import type { Say } from "../texts.ts";
import { isolated } from "./wording.ts";

/**
 * Beside "Wir sollen uns melden": who reads it, and by which day somebody gets in touch. The days are those of the
 * receipt that come last, in working days of the Land, so that no receipt names a later one.
 */
export const AnswerPromise = ({ view, t }: { readonly view: View; readonly t: Say }) => {
  const { intakeName, land } = view.network;
  const { readBy, contactBy } = latestPromises(view.now, land);
  const team = intakeName === null ? t("team") : isolated(intakeName);
  return (
    <p class="small">
      {t("promiseRead", { team, day: isolated(sayDay(readBy, view.lang)) })}{" "}
      {t("promiseAnswer", { day: isolated(sayDay(contactBy, view.lang)) })}
    </p>
  );
};
