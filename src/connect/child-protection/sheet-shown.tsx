import { say } from "./protection.texts.ts";
import { Said } from "./protection-frame.tsx";
import { type Sheet, sheetWords } from "./sheet.ts";

/** The pseudonymous sheet; in the preview and at the adviser it is the very same. */
export const SheetShown = ({ sheet }: { readonly sheet: Sheet }) => (
  <div class="card line stack">
    {sheet.born && <Said title={say("sheetChild")} text={say(`born-${sheet.born}`)} />}
    <Said title={say("seen")} text={sheet.seen} />
    {sheet.done && <Said title={say("tried")} text={sheet.done} />}
    <Said title={say("question")} text={sheet.question} />
  </div>
);

/** The sheet as it was sealed; a sentence where the reader's key does not open it any more. */
export const SealedSheet = ({ words }: { readonly words: string | undefined }) =>
  words === undefined ? <p>{say("gone")}</p> : <SheetShown sheet={sheetWords.parse(JSON.parse(words))} />;
