import type { Typed } from "../../people/public.ts";
import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { tablesPath } from "./seating-card.tsx";
import { one } from "./typed.ts";
import type { WorkshopSheet } from "./workshop.ts";
import type { Invited } from "./workshop-changes.sql.ts";
import { workshopPage } from "./workshop-frame.tsx";
import { say } from "./workshops.texts.ts";

/** What is stored of everybody, in the names of the form. */
export function filledPeople(invited: readonly Invited[], { people }: WorkshopSheet): Typed {
  const values: Record<string, readonly string[]> = {};
  values["in"] = people.map(({ guestId }) => guestId);
  values["stepFree"] = invited.filter(({ stepFree }) => stepFree).map(({ guestId }) => guestId);
  for (const { guestId, language, speaks, stationIds } of people) {
    values[`language-${guestId}`] = [language ?? ""];
    values[`speaks-${guestId}`] = [speaks.join(", ")];
    values[`topics-${guestId}`] = stationIds;
  }
  return { values, errors: {} };
}

const standing = ({ came, answer }: Invited) =>
  say(came === true ? "answer_came" : `answer_${answer ?? "open"}`);

type PersonProps = { readonly guest: Invited; readonly sheet: WorkshopSheet; readonly typed: Typed };

const Person = ({ guest, sheet, typed }: PersonProps) => {
  const { guestId, name, organisation } = guest;
  const has = (field: string) => typed.values[field]?.includes(guestId) ?? false;
  const text = (field: string) => ({
    id: `${field}-${guestId}`,
    name: `${field}-${guestId}`,
    value: one(typed, `${field}-${guestId}`),
    error: typed.errors[`${field}-${guestId}`],
    maxlength: field === "speaks" ? 200 : 40,
  });
  const about = [organisation, standing(guest)].filter((part) => part !== null).join(" · ");
  const chosen = typed.values[`topics-${guestId}`] ?? [];
  const special =
    has("stepFree") ||
    one(typed, `language-${guestId}`) !== "" ||
    one(typed, `speaks-${guestId}`) !== "" ||
    chosen.length > 0;
  return (
    <li class="card line stack tight">
      <CheckChoice name="in" value={guestId} label={name} small={about} checked={has("in")} />
      <details open={special}>
        <summary>{say("needs")}</summary>
        <div class="stack tight">
          <CheckChoice
            name="stepFree"
            value={guestId}
            label={say("needsStepFree")}
            checked={has("stepFree")}
          />
          <TextField {...text("language")} label={say("language")} />
          <TextField {...text("speaks")} label={say("speaks")} />
          <Fieldset id={`topics-${guestId}`} legend={say("topics")}>
            <Choices look="two tight">
              {sheet.stations.map(({ id, topic }) => (
                <CheckChoice
                  key={id}
                  name={`topics-${guestId}`}
                  value={id}
                  label={topic}
                  checked={chosen.includes(id)}
                />
              ))}
            </Choices>
          </Fieldset>
        </div>
      </details>
    </li>
  );
};

type PeoplePage = {
  readonly sheet: WorkshopSheet;
  readonly invited: readonly Invited[];
  readonly typed: Typed;
  readonly refusal?: string | undefined;
};

/** Who sits at the tables, with what each needs and wants. */
export const peoplePage = (view: View, { sheet, invited, typed, refusal }: PeoplePage): VNode =>
  workshopPage(view, {
    meetingId: sheet.meeting.id,
    title: say("people"),
    typed,
    refusal,
    children:
      invited.length === 0 ? (
        <p>{say("nobodyInvited")}</p>
      ) : (
        <>
          <p>{say("peopleAbout")}</p>
          <form class="stack" method="post" action={view.href(tablesPath(sheet.meeting.id, "/personen"))}>
            <ul class="plain stack tight">
              {invited.map((guest) => (
                <Person key={guest.guestId} guest={guest} sheet={sheet} typed={typed} />
              ))}
            </ul>
            <Actions>
              <Button>{say("save")}</Button>
            </Actions>
            <HiddenFields values={view.formFields()} />
          </form>
        </>
      ),
  });
