import { page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { topicNames } from "../offer-editing/topic-names.ts";
import type { Topic } from "../topics/topic.ts";
import { decideDuplicate } from "./decide-duplicate.ts";
import { duplicatePage } from "./duplicate-page.tsx";
import { duplicatesPage, duplicatesPath, pairPath } from "./duplicates-page.tsx";
import { sayDuplicates as t } from "./duplicates.texts.ts";
import { listDuplicates } from "./list-duplicates.ts";
import { searchDuplicates } from "./search-duplicates.ts";
import { showDuplicate } from "./show-duplicate.ts";

const told = { found: "told_found", decided: "told_decided" } as const;
const isTold = (key: string): key is keyof typeof told => key in told;
/** Where the decision would have taken the offer from families; the page of the pair says so. */
const vanished = "verschwunden";
const toldOf = (path: string): string | undefined => {
  const key = new URLSearchParams(path.split("?")[1] ?? "").get("neu") ?? "";
  return isTold(key) ? t(told[key]) : undefined;
};
const pairOf = (request: WebRequest) => ({ one: request.param("one"), other: request.param("other") });

/** Offers that may stand on the list twice. */
export const duplicateRoutes = (topics: readonly Topic[]): readonly Route[] => {
  const topicName = topicNames(topics);
  const pair = `${duplicatesPath}/:one/:other`;
  return [
    showing(duplicatesPath, listDuplicates, {
      input: (request) => ({ page: request.query("seite") || 1 }),
      page: (list, view) => page(duplicatesPage(view, { ...list, told: toldOf(view.path) })),
    }),
    sending(duplicatesPath, searchDuplicates, {
      input: () => ({}),
      done: (_value, view) => redirect(view.href(`${duplicatesPath}?neu=found`, "de")),
      refused: (_reason, view) => redirect(view.href(duplicatesPath, "de")),
      invalid: () => Promise.resolve(null),
    }),
    showing(pair, showDuplicate, {
      input: pairOf,
      page: (shown, view) => {
        const error = view.path.endsWith(`?neu=${vanished}`) ? t("wouldVanish") : undefined;
        return page(duplicatePage(view, { ...shown, topicName, error }));
      },
    }),
    sending(pair, decideDuplicate, {
      input: (request) => ({
        ...pairOf(request),
        state: request.fields.get("do"),
        take: [...request.fields.all("take")],
      }),
      done: (_value, view) => redirect(view.href(`${duplicatesPath}?neu=decided`, "de")),
      refused: (reason, view, request) => {
        const back = pairPath(request.param("one"), request.param("other"));
        return redirect(
          view.href(reason === "would-vanish" ? `${back}?neu=${vanished}` : duplicatesPath, "de"),
        );
      },
      invalid: () => Promise.resolve(null),
    }),
  ];
};
