import { readId } from "../../core/ids.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route, showing } from "../../platform/web/route.ts";
import type { DoubleKind } from "./double-entry.ts";
import { doublePage } from "./double-page.tsx";
import { doublesPage, doublesPath } from "./doubles-page.tsx";
import { sayDoubleReason, sayDoubles as t } from "./doubles.texts.ts";
import { keepBoth } from "./keep-both.ts";
import { listDoubles } from "./list-doubles.ts";
import { mergeOrganisations } from "./merge-organisations.ts";
import { mergePersons } from "./merge-persons.ts";
import { showDouble } from "./show-double.ts";

const kinds = ["person", "organisation"] as const;

const told = (view: View): string | undefined => {
  const key = new URLSearchParams(view.path.split("?")[1] ?? "").get("neu");
  return key === "merged" || key === "different" ? t(`told_${key}`) : undefined;
};

const pairOf = (request: WebRequest, kind: DoubleKind) => ({
  kind,
  stays: request.param("stays"),
  goes: request.param("goes"),
});
const callOf = (view: View) => ({ actor: view.actor, networkId: view.network.id });

async function shownPair(
  desk: Desk,
  request: WebRequest,
  view: View,
  kind: DoubleKind,
  error?: string,
): Promise<Answer | null> {
  const shown = await ask(desk, showDouble, callOf(view), pairOf(request, kind));
  if (shown.kind !== "done") return null;
  return page(doublePage(view, shown.value, error), error === undefined ? 200 : 409);
}

/** POST of a pair: merged into the first, or remembered as two. */
async function decide(desk: Desk, request: WebRequest, view: View, kind: DoubleKind): Promise<Answer | null> {
  const given = pairOf(request, kind);
  const call = { ...callOf(view), opKey: readId<"operation">(request.fields.get("_op")) };
  const take = request.fields.all("take");
  const isMerge = request.fields.get("do") === "merge";
  const done = !isMerge
    ? await perform(desk, keepBoth, call, given)
    : kind === "person"
      ? await perform(desk, mergePersons, call, { ...given, take })
      : await perform(desk, mergeOrganisations, call, { ...given, take });
  if (done.kind !== "done") return null;
  if (done.value.ok)
    return redirect(view.href(`${doublesPath}?neu=${isMerge ? "merged" : "different"}`, "de"));
  return shownPair(desk, request, view, kind, sayDoubleReason(done.value.reason));
}

/** Entries that may stand in the register twice: the list, one pair side by side, the decision. */
export const doubleRoutes: readonly Route[] = [
  showing(doublesPath, listDoubles, { page: (pairs, view) => page(doublesPage(view, pairs, told(view))) }),
  ...kinds.flatMap((kind): readonly Route[] => {
    const pair = `${doublesPath}/${kind}/:stays/:goes`;
    const act = kind === "person" ? mergePersons : mergeOrganisations;
    return [
      {
        ...handling("GET", pair, showDouble.name, (desk, request, view) =>
          shownPair(desk, request, view, kind),
        ),
        anonymous: false,
      },
      {
        ...handling("POST", pair, act.name, (desk, request, view) => decide(desk, request, view, kind)),
        anonymous: false,
      },
    ];
  }),
];
