import { sectorName } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import type { Choice } from "./guest-choices.sql.ts";
import { say } from "./say.ts";
import type { GuestsShown } from "./show-guests.ts";

type Props = { readonly view: View; readonly shown: GuestsShown };

const Group = ({
  name,
  legend,
  choices,
}: {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
}) =>
  choices.length === 0 ? null : (
    <Fieldset id={name} legend={legend}>
      <Choices look="two tight">
        {choices.map(({ id, name: label, count }) => (
          <CheckChoice key={id} name={name} value={id} label={say("choiceCount", { name: label, count })} />
        ))}
      </Choices>
    </Fieldset>
  );

/** Circles, sectors, regions and single people to put on the list; whoever stands there already stays as she is. */
export const AddGuests = ({ view, shown }: Props) => {
  const { choices, guests, meeting } = shown;
  const listed = new Set(guests.map(({ personId }) => personId));
  const others = choices.people.filter(({ id }) => !listed.has(id));
  if (choices.people.length === 0) return <p>{say("noPeople")}</p>;
  return (
    <form class="card stack" method="post" action={view.href(`/intern/treffen/${meeting.id}/gaeste`)}>
      <h2>{say("addGuests")}</h2>
      <p class="small soft">{say("addGuestsAbout")}</p>
      <CheckChoice name="all" value="1" label={say("allPeople", { count: choices.people.length })} />
      <Group name="circles" legend={say("circles")} choices={choices.circles} />
      <Group
        name="sectors"
        legend={say("sectors")}
        choices={choices.sectors.map((one) => ({ ...one, name: sectorName(one.id) }))}
      />
      <Group name="regions" legend={say("regions")} choices={choices.regions} />
      {others.length > 0 && (
        <Fold summary={say("people")}>
          <Fieldset id="people" legend={say("people")} legendAs="hidden">
            <Choices look="two tight">
              {others.map(({ id, name, organisation, hasMail }) => (
                <CheckChoice
                  key={id}
                  name="people"
                  value={id}
                  label={name}
                  small={[organisation, hasMail ? null : say("noMail")]
                    .filter((part) => part !== null)
                    .join(", ")}
                />
              ))}
            </Choices>
          </Fieldset>
        </Fold>
      )}
      <div class="actions">
        <Button>{say("addToList")}</Button>
      </div>
      <HiddenFields values={view.formFields()} />
    </form>
  );
};
