import { filledWith, type FormField, type Typed, untouched } from "../../people/public.ts";
import { branches, decisionsFor, talks } from "./consultation.ts";
import type { Step } from "./protection-steps.ts";
import { say } from "./protection.texts.ts";
import { draftWords } from "./sheet.ts";
import type { ShownConsultation } from "./shown-consultation.ts";

type StepForm = {
  readonly fields: (shown: ShownConsultation) => readonly FormField[];
  /** What is stored already, to be changed. */
  readonly stored: (shown: ShownConsultation) => Typed;
  readonly button: string;
};
const first = { value: "", label: say("choose") };
const area = (name: string, label: string, rows: number, hint?: string): FormField => ({
  kind: "area",
  name,
  label,
  rows,
  hint,
});
/** Field of the reason, also on the page that begins a consultation. */
export const reasonField = area("reason", say("reason"), 8);

const secondChoices = ({ colleagues, advice }: ShownConsultation) => [
  { value: "", label: say("secondNone") },
  ...colleagues.map(({ membershipId, name }) => ({
    value: membershipId,
    label: say("secondTeam", { name }),
  })),
  ...(advice ? [{ value: advice.adviserId, label: say("secondAdviser", { name: advice.adviser }) }] : []),
];

/** The forms of the steps, one calm form each. The steps without a form of their own are not among them. */
export const stepForms: Partial<Record<Step, StepForm>> = {
  anlass: {
    fields: () => [reasonField],
    stored: ({ words }) => filledWith({ reason: words.reason ?? null }),
    button: say("save"),
  },
  kind: {
    fields: () => [
      {
        kind: "select",
        name: "born",
        label: say("born"),
        options: [first, ...branches.map((value) => ({ value, label: say(`born-${value}`) }))],
      },
    ],
    stored: ({ consultation }) => filledWith({ born: consultation.born }),
    button: say("save"),
  },
  bogen: {
    fields: () => [
      area("seen", say("seen"), 8),
      area("done", say("tried"), 4, say("mayBeEmpty")),
      area("question", say("question"), 3),
      area("names", say("names"), 4, say("namesHint")),
      area("places", say("places"), 3, say("placesHint")),
    ],
    stored: ({ words }) => {
      if (words.draft === undefined) return untouched;
      const { on: _, ...draft } = draftWords.parse(JSON.parse(words.draft));
      return filledWith(draft);
    },
    button: say("toPreview"),
  },
  gespraech: {
    fields: () => [
      {
        kind: "select",
        name: "talk",
        label: say("talkChoice"),
        options: [first, ...talks.map((value) => ({ value, label: say(`talk-${value}`) }))],
      },
      area("words", say("talkWords"), 8),
    ],
    stored: ({ consultation, words }) => filledWith({ talk: consultation.talk, words: words.talk ?? null }),
    button: say("save"),
  },
  entscheidung: {
    fields: (shown) => [
      {
        kind: "select",
        name: "decision",
        label: say("decision"),
        options: [
          first,
          ...decisionsFor(shown.consultation.born).map((value) => ({
            value,
            label: say(`decision-${value}`),
          })),
        ],
      },
      area("words", say("decisionWords"), 6, say("decisionWordsHint")),
      ...(shown.consultation.born === "born"
        ? [
            {
              kind: "select",
              name: "secondId",
              label: say("second"),
              hint: say("secondHint"),
              options: secondChoices(shown),
            } as const,
          ]
        : []),
    ],
    stored: ({ consultation, words, confirmation }) =>
      filledWith({
        decision: consultation.decision,
        words: words.decision ?? null,
        secondId: confirmation?.secondId ?? null,
      }),
    button: say("save"),
  },
  uebergabe: {
    fields: ({ offices }) => [
      {
        kind: "select",
        name: "recipient",
        label: say("recipient"),
        options: [
          first,
          ...offices.map(({ id, name }) => ({ value: id, label: name })),
          { value: "outside", label: say("recipientOutside") },
        ],
      },
      { kind: "text", name: "outside", label: say("outside"), hint: say("outsideHint") },
      area("who", say("who"), 4),
      area("signs", say("signs"), 6),
      area("tried", say("triedHand"), 4, say("mayBeEmpty")),
      area("reachable", say("reachable"), 2),
      {
        kind: "select",
        name: "informed",
        label: say("informed"),
        options: [
          first,
          { value: "yes", label: say("informed-yes") },
          { value: "no", label: say("informed-no") },
        ],
      },
      area("notInformed", say("notInformed"), 3),
    ],
    stored: () => untouched,
    button: say("handOver"),
  },
  eingang: {
    fields: () => [area("words", say("receiptWords"), 3)],
    stored: () => untouched,
    button: say("save"),
  },
  abschluss: { fields: () => [], stored: () => untouched, button: say("close") },
};
