import type { ComponentChildren } from "preact";
import { type Speak, speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { controlAria, FieldFrame } from "../../ui/field-parts.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { HiddenFields, type HiddenValues } from "../../ui/hidden-fields.tsx";
import type { ShownFile } from "./attachments.sql.ts";
import { type FileFault, fileKinds, fileLimits } from "./file-rules.ts";
import { fileTexts } from "./files.texts.ts";

/** Why files were not sent; `typed` are the words that came with them. */
export type WrongFiles = { readonly fault: FileFault | "too-long" | "ended"; readonly typed: string };
type T = Speak<typeof fileTexts.texts>;

/** Why these files were not taken, and what to do. */
export const sayWrongFiles = (view: View, { fault }: WrongFiles): string => {
  const t = speak(fileTexts, view.lang);
  return `${t(`fault-${fault}`, fileLimits)} ${t("again")}`;
};

type SendProps = {
  readonly view: View;
  readonly action: string;
  readonly hidden: HiddenValues;
  readonly wrong?: WrongFiles | undefined;
};

const accepted = Object.values(fileKinds)
  .map(({ type }) => type)
  .join(",");

/** A form of its own, so that a message without files stays small and never waits for one. */
export const SendFiles = ({ view, action, hidden, wrong }: SendProps) => {
  const t = speak(fileTexts, view.lang);
  const error = wrong && sayWrongFiles(view, wrong);
  const hint = (
    <>
      {t("hint", fileLimits)} {t("photosCleaned")} {t("pdfCleaned", { kind: "PDF" })}
    </>
  );
  const field = { id: "files", name: "files", label: t("choose"), hint, error };
  return (
    <Fold summary={t("title")} open={wrong !== undefined}>
      <form class="stack" method="post" action={action} enctype="multipart/form-data">
        <HiddenFields values={hidden} />
        <FieldFrame {...field}>
          <input id="files" name="files" type="file" multiple accept={accepted} {...controlAria(field)} />
        </FieldFrame>
        <TextArea id="about" name="about" label={t("words")} rows={2} value={wrong?.typed} />
        <Actions>
          <Button kind="quiet">{t("send")}</Button>
        </Actions>
      </form>
    </Fold>
  );
};

type ListProps = {
  readonly view: View;
  readonly files: readonly ShownFile[];
  /** How one file is fetched: a link for professionals, a form with the ticket for a family. */
  readonly save: (file: ShownFile, label: ComponentChildren) => ComponentChildren;
};

/** The files of a thread in their order; one that these keys do not open is shown as closed, not left out. */
export const FileList = ({ view, files, save }: ListProps) => {
  const t = speak(fileTexts, view.lang);
  return files.length === 0 ? null : (
    <>
      <h3>{t("list")}</h3>
      <ul>
        {files.map((file) => (
          <li key={file.id}>{file.name === null ? t("closed") : save(file, labelOf(t, file.name))}</li>
        ))}
      </ul>
    </>
  );
};

const labelOf = (t: T, name: string) => <bdi>{t("save", { name })}</bdi>;
