import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { chooseTwoPage, comparePage } from "./compare-page.tsx";
import { compareProfiles } from "./compare-profiles.ts";
import { contradictionsPage, type Refused } from "./contradictions-page.tsx";
import { say, sayIssue } from "./contradictions.texts.ts";
import { decideContradiction } from "./decide-contradiction.ts";
import { listContradictions } from "./list-contradictions.ts";
import { putOnAgenda } from "./put-on-agenda.ts";
import { reopenContradiction } from "./reopen-contradiction.ts";

const base = "/intern/dienste/widersprueche";
const told = (view: View, what: string): Answer => redirect(view.href(`${base}?neu=${what}`, "de"));

async function again(desk: Desk, view: View, request: WebRequest, reason: string): Promise<Answer | null> {
  const { fields } = request;
  const found = await ask(desk, listContradictions, { actor: view.actor, networkId: view.network.id }, {});
  if (found.kind !== "done") return null;
  const refused: Refused = { mark: fields.get("mark"), how: fields.get("how"), message: sayIssue(reason) };
  return page(contradictionsPage(view, found.value, refused), 422);
}

type Issues = readonly { readonly message: string }[];
const refusals = {
  refused: (reason: string, view: View, request: WebRequest, desk: Desk) =>
    again(desk, view, request, reason),
  invalid: (issues: Issues, view: View, request: WebRequest, desk: Desk) =>
    again(desk, view, request, issues[0]?.message ?? ""),
};

/** What does not fit together: two services side by side, the list, and what is done about it. */
export const contradictionRoutes: readonly Route[] = [
  showing("/intern/dienste/vergleich", compareProfiles, {
    input: ({ query }) => ({ a: query("a"), b: query("b") }),
    page: (compared, view, { a, b }) => {
      const { pair, services } = compared;
      if (pair !== null) return page(comparePage(view, compared));
      if (a === "" && b === "") return page(chooseTwoPage(view, services));
      return page(chooseTwoPage(view, services, say(a === b ? "sameService" : "unknownService")), 422);
    },
  }),
  showing(base, listContradictions, {
    page: (found, view) => page(contradictionsPage(view, found)),
  }),
  sending(`${base}/tagesordnung`, putOnAgenda, {
    input: ({ fields }) => ({ mark: fields.get("mark"), seriesId: fields.get("seriesId") }),
    done: (_value, view) => told(view, "agenda"),
    ...refusals,
  }),
  sending(`${base}/klaeren`, decideContradiction, {
    input: ({ fields }) => ({
      mark: fields.get("mark"),
      state: fields.get("state"),
      how: fields.get("how"),
    }),
    done: ({ state }, view) => told(view, state),
    ...refusals,
  }),
  sending(`${base}/oeffnen`, reopenContradiction, {
    input: ({ fields }) => ({ mark: fields.get("mark") }),
    done: (_value, view) => told(view, "reopened"),
    ...refusals,
  }),
];
