import type { VNode } from "preact";
import { titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { CheckChoice } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { controlAria, FieldFrame } from "../../ui/field-parts.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayContacts as t } from "./contact-import.texts.ts";
import { type ContactOptions, fileHint } from "./contact-upload.ts";

export const importPath = "/intern/netzwerk/personen/einlesen";
const doublesPath = "/intern/netzwerk/doppelte";

const reported = ["created", "updated", "unchanged", "organisations", "conflicts"] as const;
type Reported = Readonly<Record<(typeof reported)[number], number>>;
const sentences = {
  created: "reportCreated",
  updated: "reportUpdated",
  unchanged: "reportUnchanged",
  organisations: "reportOrganisations",
  conflicts: "reportConflicts",
} as const;

/** The address that says what came of a list: figures only, nobody's name. */
export const reportOf = (done: Reported): string =>
  `${importPath}?${new URLSearchParams({ neu: "1", ...Object.fromEntries(reported.map((key) => [key, String(done[key])])) })}`;

const figureIn = (query: URLSearchParams, key: string): number =>
  /^\d{1,6}$/.test(query.get(key) ?? "") ? Number(query.get(key)) : 0;

const Report = ({ view }: { readonly view: View }) => {
  const query = new URLSearchParams(view.path.split("?")[1] ?? "");
  if (query.get("neu") !== "1") return null;
  return (
    <Note tone="good" title={t("reportTitle")} id="report">
      <ul>
        {reported
          .filter((key) => key === "created" || figureIn(query, key) > 0)
          .map((key) => (
            <li key={key}>{t(sentences[key], { count: figureIn(query, key) })}</li>
          ))}
      </ul>
      <p>
        <a href={view.href(doublesPath, "de")}>{t("reportNext")}</a>
      </p>
    </Note>
  );
};

/** Where a person chooses the file. */
export const ContactFileField = ({
  label,
  hint,
  error,
}: {
  label: string;
  hint: string;
  error?: string | undefined;
}) => (
  <FieldFrame id="datei" name="datei" label={label} hint={hint} error={error}>
    <input
      id="datei"
      name="datei"
      type="file"
      accept=".csv,.txt,.tsv,.xlsx"
      {...controlAria({ id: "datei", hint, error })}
    />
  </FieldFrame>
);

export const FileErrors = ({ error }: { readonly error: string | undefined }) => (
  <ErrorSummary
    title={t("pleaseCheck")}
    errors={error === undefined ? [] : [{ fieldId: "datei", message: error }]}
    kept={t("nothingStored")}
  />
);

/** What is chosen around the file. */
export const OptionFields = ({ options }: { readonly options: ContactOptions }) => (
  <>
    <SelectField
      id="organisationen"
      name="organisationen"
      label={t("newOrganisations")}
      options={(["create", "skip"] as const).map((value) => ({
        value,
        label: t(`newOrganisations_${value}`),
      }))}
      value={options.newOrganisations}
    />
    <SelectField
      id="vorrang"
      name="vorrang"
      label={t("prefer")}
      options={(["ours", "list"] as const).map((value) => ({ value, label: t(`prefer_${value}`) }))}
      value={options.prefer}
    />
    <CheckChoice
      id="darueber"
      name="darueber"
      value="1"
      label={t("fillDown")}
      small={t("fillDownHint")}
      checked={options.fillDown}
    />
  </>
);

type FileProps = { readonly options: ContactOptions; readonly error?: string };

/** The first page: which file, and what is to be done with what is new. */
export function contactFilePage(view: View, { options, error }: FileProps): VNode {
  const errors = error === undefined ? {} : { datei: error };
  return staffFrame(view, {
    title: titleOf(t("title"), { values: {}, errors }),
    area: "network",
    children: (
      <div class="stack read">
        <FileErrors error={error} />
        <Report view={view} />
        <h1>{t("title")}</h1>
        <p>{t("intro")}</p>
        <p>{t("introConsent")}</p>
        <form
          class="card stack"
          method="post"
          enctype="multipart/form-data"
          action={view.href(importPath, "de")}
        >
          <ContactFileField label={t("file")} hint={fileHint()} error={error} />
          <OptionFields options={options} />
          <Actions>
            <Button>{t("preview")}</Button>
            <ButtonLink href={view.href("/intern/netzwerk/personen", "de")} kind="text">
              {t("toRegister")}
            </ButtonLink>
          </Actions>
          <HiddenFields values={view.formFields()} />
        </form>
      </div>
    ),
  });
}
