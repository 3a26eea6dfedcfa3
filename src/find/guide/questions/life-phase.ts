import type { SearchDocument } from "../../search/search-types.ts";

/**
 * Where a family stands, as a number in the address. `months` is an age of the child in the middle of the phase, null
 * where an age says nothing. The loss of a child is none of these: it travels by itself (decisions.md 11).
 */
export type LifePhase = {
  readonly no: number;
  readonly name:
    | "pregnant"
    | "birthSoon"
    | "weeks8"
    | "months6"
    | "year1"
    | "year2"
    | "year3"
    | "over3"
    | "several";
  readonly months: number | null;
};

/** `lifePhase` of the glossary, in the steps that families tell apart themselves. */
export const lifePhases: readonly LifePhase[] = [
  { no: 1, name: "pregnant", months: null },
  { no: 2, name: "birthSoon", months: null },
  { no: 3, name: "weeks8", months: 1 },
  { no: 4, name: "months6", months: 4 },
  { no: 5, name: "year1", months: 9 },
  { no: 6, name: "year2", months: 18 },
  { no: 7, name: "year3", months: 30 },
  { no: 8, name: "over3", months: 42 },
  { no: 9, name: "several", months: null },
];

/** The phase of a number in an address; null for everything else. */
export const phaseOf = (no: number | null): LifePhase | null =>
  lifePhases.find((phase) => phase.no === no) ?? null;

export const isPregnant = ({ name }: LifePhase): boolean => name === "pregnant" || name === "birthSoon";

/** What the engine is asked for: offers known to be for others are left out. */
export const phaseQuery = (phase: LifePhase | null): { pregnant?: true; phaseMonths?: number } => {
  if (phase === null) return {};
  if (isPregnant(phase)) return { pregnant: true };
  return phase.months === null ? {} : { phaseMonths: phase.months };
};

/** Whether an offer says itself that it is for this phase: such offers come first where no topic orders them. */
export function saysItIsFor(phase: LifePhase | null, document: SearchDocument): boolean {
  if (phase === null) return false;
  if (isPregnant(phase)) return document.pregnancy === true;
  const { ageFromMonths: from, ageToMonths: to } = document;
  return phase.months !== null && to !== null && (from ?? 0) <= phase.months && phase.months <= to;
}
