import { page, redirect } from "../../platform/web/answer.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { topicNames } from "../offer-editing/topic-names.ts";
import type { Topic } from "../topics/topic.ts";
import { conflictsPath, takeAllPath, takeAllPathOf } from "./conflict-paths.ts";
import { conflictsPage } from "./conflicts-page.tsx";
import { sayConflicts as t } from "./conflicts.texts.ts";
import { decideConflicts } from "./decide-conflicts.ts";
import { listConflicts } from "./list-conflicts.ts";
import { showTakeAll } from "./show-take-all.ts";
import { takeAllPage } from "./take-all-page.tsx";

/** In the address, where the answer came too late. */
const meanwhile = "inzwischen";

/** Looking at what lists and this network say differently, and deciding. */
export const conflictRoutes = (topics: readonly Topic[]): readonly Route[] => {
  const topicName = topicNames(topics);
  return [
    showing(conflictsPath, listConflicts, {
      input: (request) => ({
        page: request.query("seite") || 1,
        offerId: request.query("angebot") || null,
      }),
      page: (list, view) => {
        const told = view.path.includes("neu=decided") ? t("told_decided") : undefined;
        return page(conflictsPage(view, { ...list, topicName, told }));
      },
    }),
    showing(takeAllPath, showTakeAll, {
      input: (request) => ({ source: request.query("quelle") }),
      page: (shown, view) => {
        const error = view.path.endsWith(`&neu=${meanwhile}`) ? t("changedMeanwhile") : undefined;
        return page(takeAllPage(view, { ...shown, topicName, error }));
      },
    }),
    sending(conflictsPath, decideConflicts, {
      input: ({ fields }) => ({
        which: fields.has("quelle")
          ? { source: fields.get("quelle"), seen: fields.get("gesehen") }
          : { id: fields.get("id") },
        state: fields.get("do"),
      }),
      done: (_value, view) => redirect(view.href(`${conflictsPath}?neu=decided`, "de")),
      refused: (reason, view, { fields }) =>
        redirect(
          view.href(
            reason === "changed-meanwhile"
              ? `${takeAllPathOf(fields.get("quelle"))}&neu=${meanwhile}`
              : conflictsPath,
            "de",
          ),
        ),
      invalid: () => Promise.resolve(null),
    }),
  ];
};
