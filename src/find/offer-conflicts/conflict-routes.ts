import { page, redirect } from "../../platform/web/answer.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { topicNames } from "../offer-editing/topic-names.ts";
import type { Topic } from "../topics/topic.ts";
import { conflictsPage, conflictsPath } from "./conflicts-page.tsx";
import { sayConflicts as t } from "./conflicts.texts.ts";
import { decideConflicts } from "./decide-conflicts.ts";
import { listConflicts } from "./list-conflicts.ts";

/** Looking at what lists and this network say differently, and deciding. */
export const conflictRoutes = (topics: readonly Topic[]): readonly Route[] => {
  const topicName = topicNames(topics);
  return [
    showing(conflictsPath, listConflicts, {
      input: (request) => ({ page: request.query("seite") || 1 }),
      page: (list, view) => {
        const told = view.path.includes("neu=decided") ? t("told_decided") : undefined;
        return page(conflictsPage(view, { ...list, topicName, told }));
      },
    }),
    sending(conflictsPath, decideConflicts, {
      input: ({ fields }) => ({
        which: fields.has("quelle") ? { source: fields.get("quelle") } : { id: fields.get("id") },
        state: fields.get("do"),
      }),
      done: (_value, view) => redirect(view.href(`${conflictsPath}?neu=decided`, "de")),
      refused: (_reason, view) => redirect(view.href(conflictsPath, "de")),
      invalid: () => Promise.resolve(null),
    }),
  ];
};
