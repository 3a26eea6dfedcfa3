import { speak } from "../../platform/texts.ts";
import { staffTexts } from "../texts.ts";
import type { ConcernState } from "./concern.ts";
import { sayStep } from "./step.texts.ts";

const t = speak(staffTexts, "de");

/**
 * The next promise, as the office says it. A concern that lies with the intake team waits for an answer only after a
 * partner without account was asked: then nobody here says yes or no, somebody has to look what came back.
 */
export const sayDue = ({
  state,
  dueKind,
}: {
  readonly state: ConcernState;
  readonly dueKind: string;
}): string =>
  state === "received" && dueKind === "answer" ? sayStep("due-partner") : t(`due-${dueKind}` as "due-triage");
