import type { VNode } from "preact";
import { titleOf } from "../../people/public.ts";
import type { Finding } from "../../platform/tables/table-file.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Card, Fold } from "../../ui/card.tsx";
import { Figures } from "../../ui/figures.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { ContactColumns } from "./contact-columns-fields.tsx";
import { ContactFileField, FileErrors, importPath, OptionFields } from "./contact-file-page.tsx";
import { sayContacts as t } from "./contact-import.texts.ts";
import type { ContactPlan } from "./contact-plan.ts";
import type { ContactOptions } from "./contact-upload.ts";
import type { ParsedContacts } from "./contacts.import.ts";
import { PrivateTicks } from "./private-ticks.tsx";

type PreviewProps = {
  readonly name: string;
  readonly hash: string;
  readonly parsed: ParsedContacts;
  readonly plan: ContactPlan;
  readonly options: ContactOptions;
  readonly told?: string;
  readonly error?: string;
};

/** What would happen, how the columns were read, what looks private, and the button that does it. */
export function contactPreviewPage(view: View, props: PreviewProps): VNode {
  const { name, parsed, plan, error, told } = props;
  const title = t("previewTitle", { name });
  return staffFrame(view, {
    title: titleOf(title, { values: {}, errors: error === undefined ? {} : { datei: error } }),
    area: "network",
    children: (
      <div class="stack">
        <FileErrors error={error} />
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <Note tone="lamp">
          <p>
            <strong>{t("nothingYet")}</strong> {told}
          </p>
        </Note>
        <Counts parsed={parsed} plan={plan} />
        <Persons parsed={parsed} plan={plan} />
        {plan.newOrganisations.length > 0 && (
          <Fold summary={`${t("newOrganisationsList")} (${plan.newOrganisations.length})`}>
            <ul>
              {plan.newOrganisations.map((body) => (
                <li key={body.id}>
                  <bdi>{body.name}</bdi>
                </li>
              ))}
            </ul>
          </Fold>
        )}
        <Findings title={t("errorsTitle")} findings={parsed.errors} isOpen />
        <Findings title={t("findingsTitle")} findings={[...parsed.warnings, ...plan.warnings]} />
        <Confirm view={view} {...props} />
      </div>
    ),
  });
}

type Read = Pick<PreviewProps, "parsed" | "plan">;

const Counts = ({ parsed, plan }: Read) => (
  <>
    <p>{t("rowsRead", { count: parsed.rows })}</p>
    <Figures
      figures={(
        [
          ["willCreate", plan.created.length],
          ["willUpdate", plan.updated.length],
          ["unchanged", plan.unchanged],
          ["willCreateOrganisations", plan.newOrganisations.length],
          ["leftOut", parsed.skipped + parsed.errors.length],
        ] as const
      ).map(([key, value]) => ({ meaning: t(key), value: value.toLocaleString("de-DE") }))}
    />
  </>
);

const mostShown = 100;

const Persons = ({ parsed: { contacts }, plan: { happenings } }: Read) =>
  contacts.length === 0 ? (
    <Note tone="late">{t("nothingToStore")}</Note>
  ) : (
    <>
      <h2>{t("personsTitle")}</h2>
      <ScrollTable
        cards
        label={t("personsTitle")}
        columns={(["Name", "Function", "Organisation", "Mail", "Phone", "What"] as const).map((key) => ({
          label: t(`column${key}`),
        }))}
        rows={contacts.slice(0, mostShown).map((one) => ({
          key: one.key,
          cells: [
            <bdi>{one.name}</bdi>,
            one.function && <bdi>{one.function}</bdi>,
            one.organisation && <bdi>{one.organisation}</bdi>,
            one.email && <bdi>{one.email}</bdi>,
            one.phone && <bdi>{one.phone}</bdi>,
            t(`what_${happenings.get(one.key) ?? "unchanged"}`),
          ],
        }))}
      />
      {contacts.length > mostShown && <p>{t("personsMore", { count: contacts.length - mostShown })}</p>}
    </>
  );

const where = ({ row, sheet }: Finding): string =>
  row === null ? "" : sheet === undefined ? t("findingRow", { row }) : t("findingSheet", { row, sheet });

const Findings = ({
  title,
  findings,
  isOpen,
}: {
  title: string;
  findings: readonly Finding[];
  isOpen?: boolean;
}) =>
  findings.length === 0 ? null : (
    <Fold summary={`${title} (${findings.length})`} open={isOpen}>
      <ul>
        {findings.slice(0, mostShown).map((one) => (
          <li key={`${one.code}${one.sheet ?? ""}${one.row ?? ""}${one.message}`}>
            {where(one)} {one.field && <bdi>{one.field}: </bdi>}
            <bdi>{one.message}</bdi>
          </li>
        ))}
      </ul>
      {findings.length > mostShown && <p>{t("findingsMore", { count: findings.length - mostShown })}</p>}
    </Fold>
  );

const Confirm = ({ view, name, hash, parsed, options, error }: PreviewProps & { readonly view: View }) => (
  <Card title={t("confirmTitle")} id="confirm">
    <form
      class="stack"
      method="post"
      enctype="multipart/form-data"
      action={view.href(`${importPath}/uebernehmen`, "de")}
    >
      <ContactColumns columns={parsed.columns} />
      <PrivateTicks contacts={parsed.contacts} ticked={options.ticked} />
      <OptionFields options={options} />
      <ContactFileField label={t("sameFile", { name })} hint={t("sameFileHint")} error={error} />
      <Actions>
        {parsed.contacts.length + parsed.organisations.length > 0 && (
          <Button name="do" value="uebernehmen">
            {t("confirm")}
          </Button>
        )}
        <Button kind="quiet" name="do" value="vorschau">
          {t("previewAgain")}
        </Button>
        <ButtonLink href={view.href(importPath, "de")} kind="text">
          {t("otherStart")}
        </ButtonLink>
      </Actions>
      <HiddenFields values={{ ...view.formFields(), pruefsumme: hash }} />
    </form>
  </Card>
);
