import { readId } from "../../core/ids.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route } from "../../platform/web/route.ts";
import { confirmWishes } from "./confirm-wishes.ts";
import { sayFlood as t } from "./flood.texts.ts";
import { listToCheck } from "./list-to-check.ts";
import { sortOutWishes } from "./sort-out-wishes.ts";
import { sortOutPage } from "./sort-out-page.tsx";
import { toCheckPage } from "./to-check-page.tsx";
import type { IsUrgent } from "./to-check.ts";

const path = "/intern/zu-pruefen";
type Wrong = { readonly error: string; readonly chosen: readonly string[] };

type Desktop = { readonly desk: Desk; readonly view: View; readonly isUrgent: IsUrgent };

async function listAnswer(
  { desk, view, isUrgent }: Desktop,
  wrong?: Wrong,
  status = 200,
): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const list = await ask(desk, listToCheck, call, {});
  return list.kind === "done"
    ? page(toCheckPage({ view, isUrgent, list: list.value, ...wrong }), status)
    : null;
}

type Fault = "none-chosen" | "too-many" | "not-yours";
const faults: readonly string[] = ["none-chosen", "too-many"];

/** One tap destroys nothing: the page says how many and what they wrote. What has left the list meanwhile is not asked about. */
async function askOnceMore(
  { desk, view, isUrgent }: Desktop,
  chosen: readonly string[],
): Promise<Answer | null> {
  const list = await ask(desk, listToCheck, { actor: view.actor, networkId: view.network.id }, {});
  if (list.kind !== "done") return null;
  const lines = list.value.lines.filter(({ id }) => chosen.includes(id));
  return lines.length > 0 ? page(sortOutPage({ view, isUrgent, lines })) : redirect(view.href(path, "de"));
}

/** POST: what was ticked, or all that stood on the page, after a second yes; the list comes back either way. */
async function act(at: Desktop, request: WebRequest): Promise<Answer | null> {
  const { desk, view } = at;
  const { fields } = request;
  const go = fields.get("go");
  const chosen = fields.all(go === "abuse-all" ? "listed" : "wish");
  const call = {
    actor: view.actor,
    networkId: view.network.id,
    opKey: readId<"operation">(fields.get("_op")),
  };
  if (go !== "genuine" && !fields.has("sure") && chosen.length > 0) return askOnceMore(at, chosen);
  const deed = go === "genuine" ? confirmWishes : sortOutWishes;
  const done = await perform(desk, deed, call, { concernIds: chosen });
  if (done.kind === "notFound") return null;
  const again = (fault: Fault, status: number) =>
    listAnswer(at, { error: t(`error-${fault}`), chosen }, status);
  if (done.kind === "invalid") {
    const said = done.issues[0]?.message ?? "";
    return faults.includes(said) ? again(said as Fault, 422) : null;
  }
  return done.value.ok ? redirect(view.href(path, "de")) : again("not-yours", 409);
}

export const floodRoutes = (isUrgent: IsUrgent): readonly Route[] => [
  {
    ...handling("GET", path, "list-to-check", (desk, _request, view) => listAnswer({ desk, view, isUrgent })),
    anonymous: false,
  },
  {
    ...handling("POST", path, "sort-out-wishes", (desk, request, view) =>
      act({ desk, view, isUrgent }, request),
    ),
    anonymous: false,
  },
];
