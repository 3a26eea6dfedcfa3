import { page } from "../../platform/web/answer.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { toldAt } from "../offer-editing/editing-routes.ts";
import { offersPath } from "../offer-editing/offer-sheet-page.tsx";
import { sheetPath } from "../offer-editing/sheet-aside.tsx";
import { topicNames } from "../offer-editing/topic-names.ts";
import type { Topic } from "../topics/topic.ts";
import { historyPage } from "./history-page.tsx";
import { restoreVersion } from "./restore-version.ts";
import { showHistory } from "./show-history.ts";

const path = `${offersPath}/:id{[0-9a-f-]+}/verlauf`;

/** Looking back, and going back. */
export const historyRoutes = (topics: readonly Topic[]): readonly Route[] => {
  const topicName = topicNames(topics);
  return [
    showing(path, showHistory, {
      input: (request) => ({ id: request.param("id") }),
      page: (history, view) => page(historyPage(view, { ...history, topicName })),
    }),
    sending(path, restoreVersion, {
      input: (request) => ({ id: request.param("id"), no: request.fields.get("no") }),
      done: ({ id, changed, waiting }, view) =>
        toldAt(view, sheetPath(id), waiting > 0 ? "waiting" : changed > 0 ? "restored" : "unchanged"),
      refused: (_reason, view, request) => toldAt(view, sheetPath(request.param("id")), "nothing"),
      invalid: () => Promise.resolve(null),
    }),
  ];
};
