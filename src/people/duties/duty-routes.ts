import type { z } from "zod";
import type { Json } from "../../core/json.ts";
import type { Actor } from "../../platform/actor.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { UseCase } from "../../platform/use-case.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending } from "../../platform/web/route.ts";
import { doneAt, type News, newsOf, pressing, type Told } from "../forms/staff-answer.ts";
import { errorsOf, type Typed, typedAgain, untouched } from "../forms/typed-form.ts";
import { belongsToTeam } from "../may.ts";
import { noTeamPage } from "../teams/team-page.tsx";
import { sayIssue } from "../texts.ts";
import { dutyPage } from "./duty-page.tsx";
import { enterAbsence } from "./enter-absence.ts";
import { enterDuty } from "./enter-duty.ts";
import { removeAbsence } from "./remove-absence.ts";
import { removeDuty } from "./remove-duty.ts";
import { showDuties } from "./show-duties.ts";

const home = "/intern/dienst";
type Drawn = { readonly typed?: Typed; readonly told?: Told | undefined };

async function dutyAnswer(desk: Desk, view: View, drawn: Drawn, status: number): Promise<Answer | null> {
  const shown = await ask(desk, showDuties, { actor: view.actor, networkId: view.network.id }, {});
  return shown.kind === "done"
    ? page(dutyPage({ view, shown: shown.value, typed: untouched, ...drawn }), status)
    : null;
}

const dutyNames = ["dutyPerson", "dutyFrom", "dutyTo"] as const;
const absenceNames = ["awayPerson", "awayFrom", "awayTo", "awayKind", "awaySubstitute"] as const;

type Entry = { readonly names: readonly string[]; readonly news: News; readonly fieldOf: FieldOf };
type FieldOf = (reason: string) => string;

/** A form of the calendar: entered, or the page again with what was typed. */
const entering = <Input extends z.ZodType, A extends Actor, Value extends Json, Reason extends string>(
  path: string,
  act: UseCase<Input, A, Value, Reason>,
  { names, news, fieldOf }: Entry,
): Route => {
  const again = (desk: Desk, request: WebRequest, view: View, errors: Record<string, string>) =>
    dutyAnswer(desk, view, { typed: typedAgain(request.fields, names, errors) }, 422);
  return sending(path, act, {
    input: ({ fields }) => Object.fromEntries(names.map((name) => [name, fields.get(name)])),
    done: (_value, view) => doneAt(view, home, news),
    refused: (reason, view, request, desk) =>
      again(desk, request, view, { [fieldOf(reason)]: sayIssue(reason) }),
    invalid: (issues, view, request, desk) => again(desk, request, view, errorsOf(issues, sayIssue)),
  });
};

const aboutPerson = new Set(["dutyPersonMissing", "dutyNotAble"]);
const removing = (news: News) => ({
  input: ({ fields }: WebRequest) => ({ id: fields.get("id") }),
  home: () => home,
  news,
  again: (desk: Desk, _request: WebRequest, view: View, text: string) =>
    dutyAnswer(desk, view, { told: { good: false, text } }, 422),
});

export const dutyRoutes: readonly Route[] = [
  {
    method: "GET",
    path: home,
    act: showDuties.name,
    anonymous: false,
    handle: (desk, _request, view) =>
      view.actor.kind === "staff" && !belongsToTeam(view.actor)
        ? Promise.resolve(page(noTeamPage(view)))
        : dutyAnswer(desk, view, { told: newsOf(view) }, 200),
  },
  entering(`${home}/eintragen`, enterDuty, {
    names: dutyNames,
    news: "dutyEntered",
    fieldOf: (reason) => (aboutPerson.has(reason) ? "dutyPerson" : "dutyTo"),
  }),
  entering(`${home}/abwesenheit`, enterAbsence, {
    names: absenceNames,
    news: "absenceEntered",
    fieldOf: (reason) =>
      aboutPerson.has(reason) ? "awayPerson" : reason === "substituteUnfit" ? "awaySubstitute" : "awayTo",
  }),
  pressing(`${home}/loeschen`, removeDuty, removing("dutyRemoved")),
  pressing(`${home}/abwesenheit-loeschen`, removeAbsence, removing("absenceRemoved")),
];
