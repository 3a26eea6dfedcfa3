import { createHash } from "node:crypto";
import type { z } from "zod";
import { type OperationKey, readId } from "../../core/ids.ts";
import type { Typed } from "../../people/public.ts";
import type { Fields } from "../../platform/web/form-body.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { sayIssue } from "./minutes.texts.ts";

/** The ids of the fields whose names begin like this. */
const idsOf = (fields: Fields, start: string): readonly string[] =>
  fields
    .names()
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length));

const settledOf = (fields: Fields) =>
  idsOf(fields, "settled-")
    .filter((id) => fields.get(`settled-${id}`) !== "")
    .map((id) => ({
      id,
      outcome: fields.get(`settled-${id}`),
      dueOn: fields.get(`due-${id}`),
      why: fields.get(`why-${id}`),
    }));

function taskOf(fields: Fields) {
  const [title, ownerId, dueOn] = [fields.get("taskTitle"), fields.get("taskOwner"), fields.get("taskDue")];
  return [title, ownerId, dueOn].every((part) => part === "") ? null : { title, ownerId, dueOn };
}

/** Everything on the page of the minutes, as the act takes it. A line that was left empty is no decision and no task. */
export function readMinutesForm({ fields, param }: WebRequest) {
  const decision = fields.get("decision");
  return {
    meetingId: param("id"),
    records: idsOf(fields, "record-").map((id) => ({
      id,
      revision: fields.get(`revision-${id}`),
      text: fields.get(`record-${id}`),
    })),
    settled: settledOf(fields),
    decision: decision === "" ? null : { text: decision, agendaItemId: fields.get("decisionItem") },
    task: taskOf(fields),
  };
}

const taskFields: Readonly<Record<string, string>> = {
  title: "taskTitle",
  ownerId: "taskOwner",
  dueOn: "taskDue",
};
const settledFields: Readonly<Record<string, string>> = { dueOn: "due", why: "why" };

/** The field on the page that an issue of the schema is about. */
function fieldOf(path: readonly PropertyKey[], fields: Fields): string {
  const [part, second, third] = path.map(String);
  if (part === "task") return taskFields[second ?? ""] ?? "taskTitle";
  if (part === "decision") return second === "agendaItemId" ? "decisionItem" : "decision";
  const at = Number(second ?? 0);
  if (part === "records") return `record-${idsOf(fields, "record-")[at] ?? ""}`;
  return `${settledFields[third ?? ""] ?? "settled"}-${settledOf(fields)[at]?.id ?? ""}`;
}

/** The page again as it was sent: every word of it, and what is missing. */
export const minutesTyped = ({ fields }: WebRequest, errors: Readonly<Record<string, string>>): Typed => ({
  values: Object.fromEntries(fields.names().map((name) => [name, fields.all(name)])),
  errors,
});

export function errorsOfMinutes(issues: readonly z.core.$ZodIssue[], { fields }: WebRequest) {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[fieldOf(path, fields)] ??= sayIssue(message);
  return errors;
}

/**
 * The same page sent twice is saved once; but whoever goes back in the browser, writes on and saves again sends the same
 * hidden key with other words, and these must not be taken for the first ones.
 */
export function keyOfContent({ fields }: WebRequest): OperationKey | undefined {
  const content = fields.names().map((name) => [name, fields.all(name)]);
  const sum = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  return readId<"operation">(
    `${sum.slice(0, 8)}-${sum.slice(8, 12)}-4${sum.slice(13, 16)}-8${sum.slice(17, 20)}-${sum.slice(20, 32)}`,
  );
}
