import type { z } from "zod";
import { newId, readId } from "../../core/ids.ts";
import { errorsOf, typedAgain, untouched, type Typed } from "../../people/public.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import type { Handle } from "../../platform/web/route.ts";
import { toldIn } from "../register/told-in.ts";
import { changeEntry } from "./change-entry.ts";
import { confirmEntry } from "./confirm-entry.ts";
import { changeNames, entryPage, leaveNames } from "./entry-page.tsx";
import { entryGonePage, entrySaidPage } from "./entry-gone-page.tsx";
import { forgetEntry } from "./forget-entry.ts";
import { leaveEntry } from "./leave-entry.ts";
import { renewEntryLink } from "./renew-entry-link.ts";
import { entryPath } from "./self-entry.ts";
import { sayIssue, t } from "./self-entry.texts.ts";
import { showEntryLink } from "./show-entry-link.ts";
import { type LetterSite, letterSiteOf } from "../../platform/letter-site.ts";

type Given = LetterSite & { readonly tokenHash: Buffer };
type Call = ReturnType<typeof callOf>;

const callOf = (view: View, request?: WebRequest) => ({
  actor: anyoneActor,
  networkId: view.network.id,
  opKey: readId<"operation">(request?.fields.get("_op")) ?? newId<"operation">(),
});

const told = ["confirmed", "changed", "asked", "told", "forgetWaits"] as const;
type Told = (typeof told)[number];

/** What the link opens now: the entry with its forms, or why it opens nothing any more. */
async function entryAnswer(desk: Desk, view: View, secret: string, typed: Typed): Promise<Answer> {
  const token = readBearerSecret(secret);
  const shown = token && (await ask(desk, showEntryLink, callOf(view), { tokenHash: bearerHash(token) }));
  if (shown?.kind !== "done") return page(entryGonePage(view, "unknown", ""), 404);
  if (shown.value.state !== "open") return page(entryGonePage(view, shown.value.state, secret), 410);
  const status = Object.keys(typed.errors).length > 0 ? 422 : 200;
  return page(entryPage(view, { ...shown.value, secret, typed }, toldIn(view, t, told)), status);
}

/** GET: shows the entry and its forms, and changes nothing. */
export const openEntry: Handle = (desk, request, view) =>
  entryAnswer(desk, view, request.query("t"), untouched);

/** POST: what she chose. A link that is over by then says so. */
export const answerEntry: Handle = async (desk, request, view) => {
  const secret = request.fields.get("_link");
  const token = readBearerSecret(secret);
  const act = acts[request.fields.get("was")];
  if (token === undefined || act === undefined) return entryAnswer(desk, view, secret, untouched);
  return act({ desk, request, view, secret }, callOf(view, request), {
    tokenHash: bearerHash(token),
    ...letterSiteOf(view),
  });
};

type Asked = {
  readonly desk: Desk;
  readonly request: WebRequest;
  readonly view: View;
  readonly secret: string;
};
type Act = (asked: Asked, call: Call, given: Given) => Promise<Answer>;

// The page itself, so that reloading sends nothing again; the link goes on being good.
const doneAt = ({ view, secret }: Asked, what: Told): Answer =>
  redirect(view.href(`${entryPath}?t=${secret}&neu=${what}`, "de"));

const again = (
  { desk, request, view, secret }: Asked,
  names: readonly string[],
  errors: Record<string, string>,
) => entryAnswer(desk, view, secret, typedAgain(request.fields, names, errors));
const wrong = (asked: Asked, names: readonly string[], issues: readonly z.core.$ZodIssue[]) =>
  again(asked, names, errorsOf(issues, sayIssue));

const confirm: Act = async (asked, call, { tokenHash }) => {
  const done = await perform(asked.desk, confirmEntry, call, { tokenHash });
  return done.kind === "done" && done.value.ok ? doneAt(asked, "confirmed") : again(asked, [], {});
};

const change: Act = async (asked, call, given) => {
  const { fields } = asked.request;
  const own = Object.fromEntries(changeNames.map((name) => [name, fields.get(name)]));
  const done = await perform(asked.desk, changeEntry, call, {
    ...given,
    ...own,
    publish: fields.get("publish") === "1",
  });
  if (done.kind === "invalid") return wrong(asked, changeNames, done.issues);
  if (done.kind !== "done") return again(asked, [], {});
  if (done.value.ok) return doneAt(asked, done.value.value.asked ? "asked" : "changed");
  const errors = done.value.reason === "linksEnough" ? { email: sayIssue("linksEnough") } : {};
  return again(asked, changeNames, errors);
};

const leave: Act = async (asked, call, given) => {
  const { fields } = asked.request;
  const successor = Object.fromEntries(leaveNames.map((name) => [name, fields.get(name)]));
  const done = await perform(asked.desk, leaveEntry, call, { ...given, ...successor });
  if (done.kind === "invalid") return wrong(asked, leaveNames, done.issues);
  return done.kind === "done" && done.value.ok ? doneAt(asked, "told") : again(asked, [], {});
};

const forget: Act = async (asked, call, given) => {
  const done = await perform(asked.desk, forgetEntry, call, given);
  if (done.kind !== "done" || !done.value.ok) return again(asked, [], {});
  return done.value.value.waits ? doneAt(asked, "forgetWaits") : page(entrySaidPage(asked.view, "forgotten"));
};

const renew: Act = async (asked, call, given) => {
  const done = await perform(asked.desk, renewEntryLink, call, given);
  const sent = done.kind === "done" && done.value.ok;
  return page(entrySaidPage(asked.view, sent ? "renewed" : "notRenewed"));
};

const acts: Readonly<Record<string, Act>> = {
  stimmt: confirm,
  aendern: change,
  "nicht-zustaendig": leave,
  loeschen: forget,
  "neuer-link": renew,
};
