import { Button } from "../../ui/button.tsx";
import { type Option, SelectField, TextArea } from "../../ui/fields.tsx";
import type { EditedProfile } from "./edited-profile.ts";
import { partnerOptions, withChosen } from "./partner-words.ts";
import type { LineField } from "./profile.ts";
import type { RawLine } from "./profile-form.ts";
import { say } from "./profiles.texts.ts";
import { typedOptions, withMeaning } from "./statement-words.ts";

const about = {
  possibilities: "possibilitiesAbout",
  limits: "limitsAbout",
  expectations: "expectationsAbout",
} as const;

type LineFieldsProps = { readonly field: LineField; readonly edited: EditedProfile };

/** The sentences of one heading: each with what it means and, where it is about somebody, whom. */
export const LineFields = ({ field, edited }: LineFieldsProps) => {
  const { raw, choices } = edited;
  const meanings = typedOptions(field, choices.places);
  const partners = partnerOptions(choices, say("nobodyInParticular"));
  return (
    <section class="card stack" aria-labelledby={field}>
      <h2 id={field}>{say(field)}</h2>
      <p>{say(about[field])}</p>
      {raw.lines[field].map((line, at) => (
        <OneLine {...{ field, line, at, meanings, partners }} errors={edited.errors} />
      ))}
      <Button kind="quiet" name="do" value={`add:${field}`} suffix={say(field)} formnovalidate>
        {say("addLine")}
      </Button>
    </section>
  );
};

type OneLineProps = {
  readonly field: LineField;
  readonly line: RawLine;
  readonly at: number;
  readonly meanings: ReturnType<typeof typedOptions>;
  readonly partners: readonly Option[];
  readonly errors: EditedProfile["errors"];
};

const OneLine = ({ field, line, at, meanings, partners, errors }: OneLineProps) => {
  const id = (part: string) => `${field}-${at}-${part}`;
  const given = (part: keyof RawLine) => ({
    id: id(part),
    name: `${field}.${part}`,
    value: line[part],
    error: errors[id(part)],
  });
  return (
    <div class="note stack tight">
      <TextArea {...given("text")} label={say("lineText", { n: at + 1 })} rows={2} />
      <SelectField
        {...given("typed")}
        label={say("lineTyped")}
        options={withMeaning(meanings, field, line.typed)}
      />
      {field === "possibilities" ? (
        <input type="hidden" name={`${field}.partner`} value="" />
      ) : (
        <SelectField
          {...given("partner")}
          label={say(field === "limits" ? "lineInstead" : "lineOf")}
          options={withChosen(partners, line.partner)}
        />
      )}
      <Button kind="text" name="do" value={`remove:${field}:${at}`} suffix={String(at + 1)} formnovalidate>
        {say("removeLine")}
      </Button>
    </div>
  );
};
