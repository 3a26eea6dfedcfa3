import type { VNode } from "preact";
import { sectorName } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { type DoubleKind, type EntryField, organisationFields, personFields } from "./double-entry.ts";
import { doublesPath, pairPath } from "./doubles-page.tsx";
import { sayDoubles as t } from "./doubles.texts.ts";
import type { OrganisationEntry, PersonEntry } from "./doubles.sql.ts";

export type DoubleShown =
  | { readonly kind: "person"; readonly stays: PersonEntry; readonly goes: PersonEntry }
  | { readonly kind: "organisation"; readonly stays: OrganisationEntry; readonly goes: OrganisationEntry };

type Line = { readonly field: EntryField; readonly stays: string; readonly goes: string };

function linesOf(shown: DoubleShown): readonly Line[] {
  if (shown.kind === "person")
    return personFields.map((field) => ({
      field,
      stays: shown.stays[field] ?? "",
      goes: shown.goes[field] ?? "",
    }));
  return organisationFields.map((field) => ({
    field,
    stays: said(field, shown.stays[field]),
    goes: said(field, shown.goes[field]),
  }));
}

const said = (field: EntryField, value: string | null): string =>
  field === "sector" ? sectorName(value) : (value ?? "");

/** Why these two cannot be merged this way round; undefined where they can. */
const hindrance = (shown: DoubleShown): string | undefined => {
  if (shown.kind === "person")
    return shown.stays.membershipId !== null && shown.goes.membershipId !== null
      ? t("bothHaveAccounts")
      : undefined;
  if (!shown.goes.hasTeam) return undefined;
  return t(shown.stays.hasTeam ? "bothHaveTeams" : "hasTeam");
};

/** Two entries field by field, what goes over from the second to the first, and the decision. */
export function doublePage(view: View, shown: DoubleShown, error?: string): VNode {
  const { kind, stays, goes } = shown;
  const lines = linesOf(shown);
  const why = hindrance(shown);
  return staffFrame(view, {
    title: t("pairTitle"),
    area: "network",
    children: (
      <div class="stack">
        {error && <Note tone="late">{error}</Note>}
        <p>
          <a href={view.href(doublesPath, "de")}>{t("backToList")}</a>
        </p>
        <h1>{t("pairTitle")}</h1>
        <ScrollTable
          cards
          label={t("pairTitle")}
          columns={[{ label: t("field") }, { label: t("stays") }, { label: t("goes") }]}
          rows={lines
            .filter((line) => line.stays !== "" || line.goes !== "")
            .map((line) => ({
              key: line.field,
              cells: [
                t(`field_${line.field}`),
                line.stays && <bdi>{line.stays}</bdi>,
                line.goes && <bdi>{line.goes}</bdi>,
              ],
            }))}
        />
        <p>
          <a href={view.href(pairPath(kind, goes.id, stays.id), "de")}>{t("swap")}</a>
        </p>
        {why && <Note tone="late">{why}</Note>}
        <Decide view={view} shown={shown} lines={lines} mayMerge={why === undefined} />
      </div>
    ),
  });
}

const consequences = {
  person: ["movesPerson", "movesPersonConsent"],
  organisation: ["movesOrganisation"],
} as const satisfies Record<DoubleKind, readonly string[]>;

type DecideProps = {
  readonly view: View;
  readonly shown: DoubleShown;
  readonly lines: readonly Line[];
  readonly mayMerge: boolean;
};

const Decide = ({ view, shown: { kind, stays, goes }, lines, mayMerge }: DecideProps) => {
  const differing = lines.filter((line) => line.stays !== "" && line.goes !== "" && line.stays !== line.goes);
  return (
    <form class="card stack" method="post" action={view.href(pairPath(kind, stays.id, goes.id), "de")}>
      {mayMerge && differing.length > 0 && (
        <Fieldset id="take" legend={t("takeTitle")} hint={t("takeText")}>
          <Choices look="tight">
            {differing.map(({ field, goes: value }) => (
              <CheckChoice
                key={field}
                name="take"
                value={field}
                label={<bdi>{t("take", { field: t(`field_${field}`), value })}</bdi>}
              />
            ))}
          </Choices>
        </Fieldset>
      )}
      {mayMerge && differing.length === 0 && <p>{t("nothingElse")}</p>}
      {mayMerge && consequences[kind].map((key) => <p key={key}>{t(key)}</p>)}
      <Actions>
        {mayMerge && (
          <Button name="do" value="merge">
            {t("merge")}
          </Button>
        )}
        <Button kind="quiet" name="do" value="different">
          {t("different")}
        </Button>
      </Actions>
      <HiddenFields values={view.formFields()} />
    </form>
  );
};
