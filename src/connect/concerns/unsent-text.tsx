import { Card } from "../../ui/card.tsx";
import { mayBeAnswered } from "./concern.ts";
import type { ConcernProps } from "./shown-concern.ts";
import { sayStep } from "./step.texts.ts";

/** What she wrote while the concern changed hands or ended, so that no field of the page takes it any more; else "". */
export const unsentOf = ({ shown, typed }: ConcernProps): string =>
  mayBeAnswered(shown.concern, shown.who).ok
    ? ""
    : [typed?.text, typed?.closingWords, typed?.cancelWords].filter(Boolean).join("\n\n");

/** Nothing that was typed is ever lost (ux.md 6): it stands here to be copied, whatever the concern has become. */
export const UnsentText = (props: ConcernProps) => {
  const text = unsentOf(props);
  return text === "" ? null : (
    <Card line title={sayStep("unsentTitle")} id="unsent">
      <p>
        <bdi dir="auto">{text}</bdi>
      </p>
    </Card>
  );
};
