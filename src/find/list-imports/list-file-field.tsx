import { controlAria, FieldFrame } from "../../ui/field-parts.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { sayListImport as t } from "./list-imports.texts.ts";

type ListFileProps = {
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
};

const id = "datei";

/** Where a person chooses the file of a list. */
export const ListFileField = (props: ListFileProps) => (
  <FieldFrame id={id} name={id} {...props}>
    <input
      id={id}
      name={id}
      type="file"
      accept=".csv,.txt,.tsv,.xlsx,.geojson,.json,.ndjson,.jsonl,.gml,.xml,.zip"
      {...controlAria({ id, ...props })}
    />
  </FieldFrame>
);

/** What is wrong with the file, above the h1. */
export const FileErrors = ({ error }: { readonly error: string | undefined }) => (
  <ErrorSummary
    title={t("pleaseCheck")}
    errors={error === undefined ? [] : [{ fieldId: id, message: error }]}
    kept={t("nothingStored")}
  />
);
