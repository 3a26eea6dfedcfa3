import { readId } from "../../core/ids.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { Fields } from "../../platform/web/form-body.ts";
import { wishErrors } from "../concerns/wish-form.ts";
import { allowAsking } from "./allow-asking.ts";
import { changeWay } from "./change-way.ts";
import { gonePage } from "./gone-page.tsx";
import { lastQuestionPage } from "./last-question-page.tsx";
import { reportNobodyAnswered } from "./report-nobody-answered.ts";
import { requestOtherPerson } from "./request-other-person.ts";
import { showWithdrawal } from "./show-withdrawal.ts";
import { statusEntryPage } from "./status-entry-page.tsx";
import type { Here, StatusExtra } from "./status-part.ts";
import { wayPage } from "./way-page.tsx";
import { withdrawAsking } from "./withdraw-asking.ts";
import { withdrawConcern } from "./withdraw-concern.ts";
import { writeToTeam } from "./write-to-team.ts";

type Show = (extra: StatusExtra, status?: number) => Promise<Answer | null>;
type Step = (here: Here, fields: Fields, show: Show) => Promise<Answer | null>;

const callOf = ({ family }: Here, fields: Fields) => ({
  actor: family,
  networkId: family.networkId,
  opKey: readId<"operation">(fields.get("_op")),
});

const write: Step = async (here, fields, show) => {
  const typed = fields.get("answer");
  const written = await perform(here.desk, writeToTeam, callOf(here, fields), { text: typed });
  if (written.kind === "invalid")
    return show({ typed, fault: typed === "" ? "text-missing" : "too-long" }, 422);
  if (written.kind === "notFound")
    return page(statusEntryPage({ view: here.view, fault: "ticket-over", answer: typed }), 422);
  return written.value.ok ? show({ said: "written" }) : show({ typed, fault: "ended" }, 409);
};

const nobody: Step = async (here, fields, show) => {
  await perform(here.desk, reportNobodyAnswered, callOf(here, fields), {});
  return show({ said: "nobody" });
};

const allow: Step = async (here, fields, show) => {
  await perform(here.desk, allowAsking, callOf(here, fields), { yes: true, language: here.view.lang });
  return show({ said: "allowed" });
};

const wayTyped = (fields: Fields) => ({
  channel: fields.get("channel"),
  phone: fields.get("phone"),
  mobile: fields.get("mobile"),
  email: fields.get("email"),
});
const askWay: Step = async ({ view, ticket }, fields) =>
  page(wayPage({ view, ticket: writeBearerSecret(ticket), typed: wayTyped(fields), errors: new Map() }));

const way: Step = async (here, fields, show) => {
  const typed = wayTyped(fields);
  const changed = await perform(here.desk, changeWay, callOf(here, fields), typed);
  if (changed.kind !== "invalid") return show({ said: "way" });
  const errors = wishErrors(changed.issues);
  return page(wayPage({ view: here.view, ticket: writeBearerSecret(here.ticket), typed, errors }), 422);
};

/** What cannot be undone asks one last question on a page of its own, also without script. */
const lastQuestion =
  (about: "delete" | "stop-asking"): Step =>
  async ({ view, ticket }) =>
    page(lastQuestionPage({ view, about, ticket: writeBearerSecret(ticket) }));

const stopAsking: Step = async (here, fields, show) => {
  await perform(here.desk, withdrawAsking, callOf(here, fields), {});
  return show({ said: "stopped" });
};

const otherPerson: Step = async (here, fields, show) => {
  await perform(here.desk, requestOtherPerson, callOf(here, fields), {});
  return show({ said: "other" });
};

const deleteAll: Step = async (here, fields, show) => {
  const done = await perform(here.desk, withdrawConcern, callOf(here, fields), {});
  return done.kind === "done" && done.value.ok ? goneAnswer(here.view, done.value.value) : show({});
};

const steps: ReadonlyMap<string, Step> = new Map([
  ["write", write],
  ["nobody", nobody],
  ["allow", allow],
  ["other", otherPerson],
  ["ask-way", askWay],
  ["way", way],
  ["ask-stop-asking", lastQuestion("stop-asking")],
  ["stop-asking", stopAsking],
  ["ask-delete", lastQuestion("delete")],
  ["delete", deleteAll],
]);

/** One step of the family on its status page, named by the form; anything else shows the page again. */
export const takeStep: Step = (here, fields, show) => {
  const step = steps.get(fields.get("_go"));
  return step ? step(here, fields, show) : show({});
};

/** A second tap on "delete": the first one has taken the ticket along, and this page must not sound as if nothing was done. */
export async function earlierWithdrawal(desk: Desk, view: View, fields: Fields): Promise<Answer | undefined> {
  if (fields.get("_go") !== "delete") return undefined;
  const call = { actor: view.actor, networkId: view.network.id };
  const done = await ask(desk, showWithdrawal, call, { opKey: fields.get("_op") });
  return done.kind === "done" ? goneAnswer(view, done.value) : undefined;
}

const goneAnswer = (view: View, { deleteAfter }: { readonly deleteAfter: string }): Answer => ({
  ...page(gonePage(view, deleteAfter)),
  headers: { "clear-site-data": '"cache"' },
});
