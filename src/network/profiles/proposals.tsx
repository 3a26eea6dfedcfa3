import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { partnerOptions, withChosen } from "./partner-words.ts";
import { interfaceLines } from "./profile-card.tsx";
import type { ProfileChoices } from "./profile-choices.sql.ts";
import type { LineField } from "./profile.ts";
import { say } from "./profiles.texts.ts";
import type { StoredProfile } from "./profiles.sql.ts";
import { sayDate } from "./review-tag.tsx";
import { writeTyped } from "./statement-kinds.ts";
import { typedOptions, withMeaning } from "./statement-words.ts";

type Proposal = {
  readonly id: string;
  readonly part: LineField | "interfaces";
  readonly text: string;
  readonly notes: readonly string[];
  readonly on: string;
  readonly typed: string;
  readonly partner: string;
};

const proposalsOf = ({ lines, interfaces }: StoredProfile): readonly Proposal[] => [
  ...lines.flatMap(({ id, field, text, typed, partner, proposed }) =>
    proposed === null
      ? []
      : [
          {
            id,
            part: field,
            text,
            notes: [],
            on: proposed.on,
            typed: typed === null ? "" : writeTyped(typed),
            partner: partner ?? "",
          },
        ],
  ),
  ...interfaces.flatMap((one) =>
    one.proposed === null
      ? []
      : [
          {
            id: one.id,
            part: "interfaces" as const,
            text: one.occasion ?? "",
            notes: interfaceLines({ ...one, occasion: null }),
            on: one.proposed.on,
            typed: "",
            partner: one.partner ?? "",
          },
        ],
  ),
];

type ProposalsProps = {
  readonly view: View;
  readonly base: string;
  readonly profile: StoredProfile;
  readonly choices: ProfileChoices;
};

/** What the tables of a workshop wrote down about this service: one tap says that it is so, another leaves it out. */
export const Proposals = ({ view, base, profile, choices }: ProposalsProps) => {
  const proposals = proposalsOf(profile);
  if (proposals.length === 0) return null;
  return (
    <Card title={say("proposedTitle")} id={`proposed-${profile.id}`} level={3} tight>
      <p>{say("proposedAbout")}</p>
      {proposals.map((one) => (
        <form key={one.id} class="stack tight" method="post" action={view.href(`${base}/vorschlag`, "de")}>
          <p>
            <strong>{one.text}</strong>
            <br />
            <span class="small soft">
              {[say(one.part), ...one.notes, say("proposedOn", { day: sayDate(one.on) })].join(" · ")}
            </span>
          </p>
          <Meaning one={one} choices={choices} />
          <HiddenFields values={{ ...view.formFields(), line: one.id }} />
          <div class="actions">
            <Button kind="quiet" name="keep" value="1" suffix={one.text}>
              {say("proposedKeep")}
            </Button>
            <Button kind="text" name="keep" value="0" suffix={one.text}>
              {say("proposedDrop")}
            </Button>
          </div>
        </form>
      ))}
    </Card>
  );
};

const partnerLabel = { limits: "lineInstead", expectations: "lineOf", interfaces: "partner" } as const;

/** A sentence becomes comparable when it says what it means and of whom; without both it is still a sentence. */
const Meaning = ({ one, choices }: { readonly one: Proposal; readonly choices: ProfileChoices }) => {
  const { id, part, typed, partner } = one;
  const first = say(part === "interfaces" ? "choosePartner" : "nobodyInParticular");
  return (
    <>
      {part !== "interfaces" && (
        <SelectField
          id={`typed-${id}`}
          name="typed"
          label={say("lineTyped")}
          options={withMeaning(typedOptions(part, choices.places), part, typed)}
          value={typed}
        />
      )}
      {part !== "possibilities" && (
        <SelectField
          id={`partner-${id}`}
          name="partner"
          label={say(partnerLabel[part])}
          options={withChosen(partnerOptions(choices, first), partner)}
          value={partner}
        />
      )}
    </>
  );
};
