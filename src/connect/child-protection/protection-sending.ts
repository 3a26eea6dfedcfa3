import type { z } from "zod";
import type { Json } from "../../core/json.ts";
import { errorsOf, type FormField, type Typed, typedAgain } from "../../people/public.ts";
import type { Staff } from "../../platform/actor.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { Question, UseCase } from "../../platform/use-case.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending } from "../../platform/web/route.ts";
import { home } from "./protection-frame.tsx";
import { sayError } from "./protection.texts.ts";

/** At which field a refusal can be put right, where it is not the first one of the form. */
const fieldOf: Readonly<Record<string, string>> = {
  "second-missing": "secondId",
  "second-unknown": "secondId",
  "must-know": "informed",
};
export const said = (reason: string, fields: readonly Pick<FormField, "name">[]): Record<string, string> => ({
  [fieldOf[reason] ?? fields[0]?.name ?? "step"]: sayError(reason),
});
export const saidIssues = (issues: readonly z.core.$ZodIssue[]): Record<string, string> =>
  errorsOf(issues, sayError);

type ById = z.ZodType<{ readonly consultationId: string }>;
type Part<Input extends z.ZodType, Value extends Json, Reason extends string, Shown> = {
  readonly path: string;
  readonly act: UseCase<Input, Staff, Value, Reason>;
  readonly question: Question<ById, Staff, Shown>;
  readonly fields: readonly FormField[];
  readonly draw: (view: View, shown: Shown, typed: Typed) => Parameters<typeof page>[0];
};

/** The form of somebody who has a part: afterwards the list, or her page again with what she typed. */
export function partSending<Input extends z.ZodType, Value extends Json, Reason extends string, Shown>(
  part: Part<Input, Value, Reason, Shown>,
): Route {
  const names = part.fields.map(({ name }) => name);
  const again = async (
    desk: Desk,
    view: View,
    request: WebRequest,
    errors: Record<string, string>,
    status: number,
  ): Promise<Answer | null> => {
    const call = { actor: view.actor, networkId: view.network.id };
    const shown = await ask(desk, part.question, call, { consultationId: request.param("id") });
    if (shown.kind !== "done") return null;
    return page(part.draw(view, shown.value, typedAgain(request.fields, names, errors)), status);
  };
  return sending(part.path, part.act, {
    input: (request) => ({
      consultationId: request.param("id"),
      ...Object.fromEntries(names.map((name) => [name, request.fields.get(name)])),
    }),
    done: (_value, view) => redirect(view.href(home, "de")),
    refused: (reason, view, request, desk) => again(desk, view, request, said(reason, part.fields), 409),
    invalid: (issues, view, request, desk) => again(desk, view, request, saidIssues(issues), 422),
  });
}
