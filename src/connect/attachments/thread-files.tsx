import { Button } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { mayBeAnswered } from "../concerns/concern.ts";
import { actionOf, type ConcernProps } from "../concerns/shown-concern.ts";
import type { StatusPart } from "../dialogue/status-part.ts";
import { FileList, SendFiles } from "./files.tsx";

/** The files of a family's thread: fetched by POST with the ticket, so that none has an address. */
export const OwnFiles = ({ view, status, hidden, open, wrongFiles }: StatusPart) => (
  <>
    <FileList
      view={view}
      files={status.files}
      save={(file, label) => (
        <form method="post" action={view.href("/stand")}>
          <HiddenFields values={{ ...hidden("file"), file: file.id }} />
          <Button kind="quiet">{label}</Button>
        </form>
      )}
    />
    {(open || wrongFiles) && (
      <SendFiles
        view={view}
        action={view.href("/stand/dateien")}
        hidden={hidden("files")}
        wrong={wrongFiles}
      />
    )}
  </>
);

/** The same for the professional; what she opens is written down. */
export const ConcernFiles = ({ view, shown }: ConcernProps) => (
  <>
    <FileList
      view={view}
      files={shown.files}
      save={(file, label) => <a href={`${actionOf(view, shown, "datei")}/${file.id}`}>{label}</a>}
    />
    {mayBeAnswered(shown.concern, shown.who).ok && (
      <SendFiles view={view} action={actionOf(view, shown, "dateien")} hidden={view.formFields()} />
    )}
  </>
);
