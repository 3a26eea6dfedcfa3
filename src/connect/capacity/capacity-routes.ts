import { newId, readId } from "../../core/ids.ts";
import { errorsOf, type Typed, typedAgain } from "../../people/public.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Handle, type Route, sending } from "../../platform/web/route.ts";
import { capacityLinkGonePage, capacityLinkPage } from "./capacity-link-page.tsx";
import { capacityFields, capacityPage } from "./capacity-page.tsx";
import { capacityTexts } from "./capacity.texts.ts";
import { sayCapacity } from "./say-capacity.ts";
import { showCapacity } from "./show-capacity.ts";
import { showCapacityLink } from "./show-capacity-link.ts";
import { tapCapacity } from "./tap-capacity.ts";
import { tapCapacityByLink } from "./tap-capacity-by-link.ts";

const t = speak(capacityTexts, "de");
const home = "/intern/freie-plaetze";
const sayIssue = (key: string): string =>
  t(key === "from" || key === "places" || key === "about" ? `error-${key}` : "error-value");

async function capacityAnswer(
  desk: Desk,
  view: View,
  typed: Typed | null,
  status: number,
): Promise<Answer | null> {
  const shown = await ask(desk, showCapacity, { actor: view.actor, networkId: view.network.id }, {});
  const saved = typed === null && view.path.endsWith("?neu=1");
  return shown.kind === "done" ? page(capacityPage(view, shown.value, typed, saved), status) : null;
}

const names = capacityFields.map(({ name }) => name);
const again = (desk: Desk, request: WebRequest, view: View, errors: Record<string, string>) =>
  capacityAnswer(desk, view, typedAgain(request.fields, names, errors), 422);
const fieldOf = (reason: string): string => (reason === "from" ? "freeFrom" : "value");

const linkOf = (askId: string, token: string) => ({ askId, token });

async function linkAnswer(desk: Desk, view: View, askId: string, token: string, error?: string) {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showCapacityLink, call, linkOf(askId, token));
  return shown.kind === "done"
    ? page(capacityLinkPage(view, shown.value, { a: askId, t: token }, error), error ? 422 : 200)
    : page(capacityLinkGonePage(view), 404);
}

/** GET: shows the buttons and changes nothing. */
const openLink: Handle = (desk, request, view) =>
  linkAnswer(desk, view, request.query("a"), request.query("t"));

/** POST: the tap; afterwards what was said, with a day to put it right. */
const answerLink: Handle = async (desk, request, view) => {
  const { fields } = request;
  const [askId, token] = [fields.get("a"), fields.get("t")];
  const call = {
    actor: view.actor,
    networkId: view.network.id,
    opKey: readId<"operation">(fields.get("_op")) ?? newId<"operation">(),
  };
  const input = { ...linkOf(askId, token), value: fields.get("value"), freeFrom: fields.get("freeFrom") };
  const done = await perform(desk, tapCapacityByLink, call, input);
  const wrongDay =
    done.kind === "invalid" || (done.kind === "done" && !done.value.ok && done.value.reason !== "gone");
  return linkAnswer(desk, view, askId, token, wrongDay ? t("error-from") : undefined);
};

export const capacityRoutes: readonly Route[] = [
  {
    method: "GET",
    path: home,
    act: showCapacity.name,
    anonymous: false,
    handle: (desk, _request, view) => capacityAnswer(desk, view, null, 200),
  },
  sending(home, sayCapacity, {
    input: ({ fields }) => ({
      value: fields.get("value"),
      freeFrom: fields.get("freeFrom"),
      places: fields.get("places"),
      languages: fields.all("languages"),
      about: fields.get("about"),
    }),
    done: (_value, view) => redirect(view.href(`${home}?neu=1`, "de")),
    refused: (reason, view, request, desk) =>
      again(desk, request, view, { [fieldOf(reason)]: sayIssue(reason) }),
    invalid: (issues, view, request, desk) => again(desk, request, view, errorsOf(issues, sayIssue)),
  }),
  sending(`${home}/antippen`, tapCapacity, {
    input: ({ fields }) => ({ value: fields.get("value"), freeFrom: fields.get("freeFrom") }),
    done: (_value, view) => redirect(view.href("/intern/mein-tag", "de")),
    refused: (_reason, view, _request, desk) => capacityAnswer(desk, view, null, 422),
    invalid: (_issues, view, _request, desk) => capacityAnswer(desk, view, null, 422),
  }),
  handling("GET", "/freie-plaetze", showCapacityLink.name, openLink),
  handling("POST", "/freie-plaetze", tapCapacityByLink.name, answerLink),
];
