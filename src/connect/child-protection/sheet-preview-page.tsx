import type { VNode } from "preact";
import { DrawnForm, type FormField, type Typed, TypedErrors, untouched } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { shortName } from "./consultation.ts";
import { home, protectionFrame } from "./protection-frame.tsx";
import { say } from "./protection.texts.ts";
import { marksIn } from "./pseudonymise.ts";
import { draftWords, markOf, type Sheet, sheetOf } from "./sheet.ts";
import { SheetShown } from "./sheet-shown.tsx";
import type { ShownConsultation } from "./shown-consultation.ts";

/** What the adviser will read, to the letter; null where nothing has been written yet. */
export const sheetPreviewPage = (
  view: View,
  shown: ShownConsultation,
  typed: Typed = untouched,
): VNode | null => {
  const { words, consultation } = shown;
  if (words.draft === undefined) return null;
  const sheet = sheetOf(draftWords.parse(JSON.parse(words.draft)), consultation.born);
  const here = `${home}/${consultation.id}`;
  return protectionFrame({
    view,
    title: say("preview"),
    typed,
    back: { href: here, label: say("backToOne", { name: shortName(consultation.id) }) },
    children: (
      <>
        {Object.keys(typed.errors).length > 0 && <TypedErrors typed={typed} fields={fieldsOf(shown)} />}
        <h1>{say("preview")}</h1>
        <p>{say("previewAbout")}</p>
        <SheetShown sheet={sheet} />
        <Note small>{marksSaid(sheet)}</Note>
        <Actions>
          <ButtonLink kind="quiet" href={view.href(`${here}/bogen`, "de")}>
            {say("changeText")}
          </ButtonLink>
        </Actions>
        {shown.advisers.length === 0 ? (
          <Note tone="late">{say("advisersNone")}</Note>
        ) : (
          <DrawnForm
            view={view}
            action={`${here}/vorschau`}
            fields={fieldsOf(shown)}
            typed={typed}
            hidden={{ mark: markOf(sheet) }}
            button={say("sendSheet")}
          />
        )}
      </>
    ),
  });
};

const fieldsOf = ({ advisers }: ShownConsultation): readonly FormField[] => [
  {
    kind: "select",
    name: "adviserId",
    label: say("adviser"),
    options: [
      { value: "", label: say("choose") },
      ...advisers.map(({ membershipId, name, organisation }) => ({
        value: membershipId,
        label: `${name}, ${organisation}`,
      })),
    ],
  },
  { kind: "check", name: "read", label: say("readIt") },
];

function marksSaid({ seen, done, question }: Sheet): string {
  const marks = [...marksIn(`${seen}\n${done}\n${question}`)].map(([mark, count]) =>
    count > 1 ? `${mark} (${count})` : mark,
  );
  return marks.length === 0 ? say("previewNoMarks") : say("previewMarks", { marks: marks.join(", ") });
}
