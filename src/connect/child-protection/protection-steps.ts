import { type Around, type Consultation, leadsToTransfer, withoutConsent } from "./consultation.ts";

/** The steps in their order, as they stand in the address. Parents informed (7) belongs to the page of the hand-over (6). */
export const steps = [
  "anlass",
  "kind",
  "bogen",
  "gespraech",
  "entscheidung",
  "uebergabe",
  "eingang",
  "abschluss",
] as const;
export type Step = (typeof steps)[number];
type StepState = "done" | "open" | "waiting" | "notNeeded";

/** Where each step stands. The sheet may be left out: advice is a right, not a duty (§ 4 (2) KKG). */
export function stateOf(step: Step, consultation: Consultation, around: Around): StepState {
  const { born, talk, decision, closedAt } = consultation;
  const transfers = leadsToTransfer(decision);
  const states: Readonly<Record<Step, () => StepState>> = {
    anlass: () => "done",
    kind: () => (born === null ? "open" : "done"),
    bogen: () =>
      around.advice === null
        ? decision === null
          ? "open"
          : "notNeeded"
        : around.advice.answered
          ? "done"
          : "waiting",
    gespraech: () => (talk === null ? "open" : "done"),
    entscheidung: () => {
      if (decision === null) return "open";
      return withoutConsent(decision) && around.confirmation?.agrees !== true ? "waiting" : "done";
    },
    uebergabe: () => (decision !== null && !transfers ? "notNeeded" : around.transfer ? "done" : "open"),
    eingang: () => {
      if (decision !== null && !transfers) return "notNeeded";
      if (around.transfer === null) return "open";
      return around.transfer.received ? "done" : "waiting";
    },
    abschluss: () => (closedAt === null ? "open" : "done"),
  };
  return states[step]();
}

/** The step that is next: the first one that is open, else the first one that waits for somebody. */
export function nextStep(consultation: Consultation, around: Around): Step | null {
  if (consultation.closedAt !== null) return null;
  const states = steps.map((step) => ({ step, state: stateOf(step, consultation, around) }));
  const waits = states.find(({ state }) => state === "waiting");
  const opens = states.find(({ state }) => state === "open");
  if (waits && opens && steps.indexOf(waits.step) > steps.indexOf("gespraech")) return waits.step;
  return opens?.step ?? waits?.step ?? null;
}
