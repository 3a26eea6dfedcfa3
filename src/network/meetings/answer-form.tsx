import type { FormField, Typed } from "../../people/public.ts";
import { DrawnForm } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { needKinds } from "./guest.ts";
import { say } from "./say.ts";

export const answerNames = ["answer", "needs", "needsNote", "needsNone", "comment"];

export const answerFields = (keptNeeds: boolean): readonly FormField[] => [
  {
    kind: "select",
    name: "answer",
    label: say("linkYourAnswer"),
    options: [
      { value: "", label: "–" },
      { value: "yes", label: say("linkAnswerYes") },
      { value: "no", label: say("linkAnswerNo") },
    ],
  },
  {
    kind: "checks",
    name: "needs",
    label: say("linkNeeds"),
    hint: say(keptNeeds ? "linkNeedsKept" : "linkNeedsHint"),
    options: needKinds.map((need) => ({ value: need, label: say(`need_${need}`) })),
  },
  { kind: "text", name: "needsNote", label: say("linkNeedsNote") },
  ...(keptNeeds ? [{ kind: "check" as const, name: "needsNone", label: say("linkNeedsNone") }] : []),
  { kind: "area", name: "comment", label: say("linkComment"), rows: 2 },
];

type Props = {
  readonly view: View;
  readonly action: string;
  readonly typed: Typed;
  /** Something is kept already; it is not shown, because letters are forwarded. */
  readonly keptNeeds: boolean;
  readonly hidden: Readonly<Record<string, string>>;
};

/** Whether somebody comes and what she needs for it. */
export const AnswerForm = ({ view, action, typed, keptNeeds, hidden }: Props) => (
  <DrawnForm
    view={view}
    action={action}
    fields={answerFields(keptNeeds)}
    typed={typed}
    button={say("linkSend")}
    hidden={hidden}
  />
);
