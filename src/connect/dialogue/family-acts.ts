import { readId } from "../../core/ids.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { Fields } from "../../platform/web/form-body.ts";
import { saveOwnFile, sendOwnFiles } from "../attachments/family-files.ts";
import type { SafeContact } from "../concerns/contact-wish.ts";
import { rulesOf, wishErrors } from "../concerns/wish-form.ts";
import { withdrawConsent } from "../consents/withdraw-consent.ts";
import { allowAsking } from "./allow-asking.ts";
import { changeWay } from "./change-way.ts";
import { withdrawMove } from "../moves/withdraw-move.ts";
import { exportOwnConcern } from "./export-own-concern.ts";
import { gonePage } from "./gone-page.tsx";
import { lastQuestionPage } from "./last-question-page.tsx";
import { ownFile } from "./own-file.tsx";
import { reportNobodyAnswered } from "./report-nobody-answered.ts";
import { requestOtherPerson } from "./request-other-person.ts";
import { showStatus } from "./show-status.ts";
import { showWithdrawal } from "./show-withdrawal.ts";
import { statusEntryPage } from "./status-entry-page.tsx";
import type { Here, StatusExtra } from "./status-part.ts";
import { wayPage } from "./way-page.tsx";
import { typedWay, wayAsAgreed } from "./way-typed.ts";
import { withdrawAsking } from "./withdraw-asking.ts";
import { withdrawConcern } from "./withdraw-concern.ts";
import { writeAgain } from "./write-again.ts";
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

/** After the end: a new concern under the same code. Where it cannot go on, the words stand ready for a new wish. */
const again: Step = async (here, fields, show) => {
  const typed = fields.get("answer");
  const written = await perform(here.desk, writeAgain, callOf(here, fields), { text: typed });
  if (written.kind === "invalid")
    return show({ typed, fault: typed === "" ? "text-missing" : "too-long" }, 422);
  return written.kind === "done" && written.value.ok
    ? show({ said: "again" })
    : show({ typed, fault: "ended" }, 409);
};

const takeAlong: Step = async ({ desk, view, family, topics }, _fields, show) => {
  const own = await ask(desk, exportOwnConcern, { actor: family, networkId: family.networkId }, {});
  if (own.kind !== "done") return show({});
  const topicName = (no: number) => topics?.(view.lang, view.loss).find((topic) => topic.no === no)?.words;
  return ownFile({ view, own: own.value, topicName });
};

const nobody: Step = async (here, fields, show) => {
  await perform(here.desk, reportNobodyAnswered, callOf(here, fields), {});
  return show({ said: "nobody" });
};

const allow: Step = async (here, fields, show) => {
  await perform(here.desk, allowAsking, callOf(here, fields), { yes: true, language: here.view.lang });
  return show({ said: "allowed" });
};

const askWay: Step = async (here, fields) => {
  const { view, ticket } = here;
  const typed = fields.has("_typed") ? typedWay(fields) : wayAsAgreed(await agreedIn(here));
  return page(wayPage({ view, ticket: writeBearerSecret(ticket), typed, errors: new Map() }));
};

async function agreedIn({ desk, family }: Here): Promise<SafeContact | null> {
  const shown = await ask(desk, showStatus, { actor: family, networkId: family.networkId }, {});
  const safe = shown.kind === "done" ? shown.value.words.safeContact : undefined;
  return safe ? (JSON.parse(safe) as SafeContact) : null;
}

const way: Step = async (here, fields, show) => {
  const typed = typedWay(fields);
  const { channel, phone, mobile, email, ...care } = typed;
  const input = { channel, phone, mobile, email, care: rulesOf(care) };
  const changed = await perform(here.desk, changeWay, callOf(here, fields), input);
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

const stopReading: Step = async (here, fields, show) => {
  await perform(here.desk, withdrawConsent, callOf(here, fields), { consentId: fields.get("consent") });
  return show({ said: "notReading" });
};

const stopMove: Step = async (here, fields, show) => {
  await perform(here.desk, withdrawMove, callOf(here, fields), {});
  return show({ said: "notMoved" });
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
  ["files", sendOwnFiles],
  ["file", saveOwnFile],
  ["again", again],
  ["export", takeAlong],
  ["nobody", nobody],
  ["allow", allow],
  ["stop-move", stopMove],
  ["other", otherPerson],
  ["ask-way", askWay],
  ["way", way],
  ["ask-stop-asking", lastQuestion("stop-asking")],
  ["stop-asking", stopAsking],
  ["stop-reading", stopReading],
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
