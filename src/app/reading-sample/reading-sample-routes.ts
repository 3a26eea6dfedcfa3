import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { lookAtSample } from "./look-at-sample.ts";
import { readingSamplePage, readingSamplePath } from "./reading-sample-page.tsx";
import { showReadingSample } from "./show-reading-sample.ts";

const home = (view: View): Answer => redirect(view.href(readingSamplePath, "de"));

/** A page that stayed open over a Monday: here is the sample of now. */
async function again(desk: Desk, view: View): Promise<Answer | null> {
  const found = await ask(desk, showReadingSample, { actor: view.actor, networkId: view.network.id }, {});
  return found.kind === "done"
    ? page(readingSamplePage({ view, shown: found.value, gone: true }), 409)
    : null;
}

/** The weekly sample and the one answer to each of its rows. */
export const readingSampleRoutes: readonly Route[] = [
  showing(readingSamplePath, showReadingSample, {
    page: (shown, view) => page(readingSamplePage({ view, shown })),
  }),
  sending(readingSamplePath, lookAtSample, {
    input: ({ fields }) => ({ row: fields.get("row"), verdict: fields.get("verdict") }),
    done: (_value, view) => home(view),
    refused: (reason, view, _request, desk) => (reason === "already-looked" ? home(view) : again(desk, view)),
    invalid: () => Promise.resolve(null),
  }),
];
