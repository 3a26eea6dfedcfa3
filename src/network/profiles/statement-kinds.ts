/**
 * What a sentence of a profile can be said to mean: a closed list of kinds, each with a closed list of values, so that
 * two sentences can be compared and nobody has to guess. A kind without a place in the list stays a sentence.
 */
const days = ["0", "1", "2", "3", "4", "5", "7", "10", "15", "20", "30"] as const;
const weeks = ["0", "1", "2", "3", "4", "6", "8", "12", "26"] as const;
/** Ages of the child in months; -9 is the beginning of a pregnancy. */
const ages = ["-9", "0", "2", "6", "12", "18", "24", "36", "48", "72", "120", "168", "216"] as const;
const yesNo = ["yes", "no"] as const;
export const handoverKinds = ["threeWay", "phone", "writing"] as const;
export const consentKinds = ["written", "spoken", "none"] as const;
export const weekdays = ["mo", "tu", "we", "th", "fr", "sa", "su"] as const;
export const spokenLanguages: readonly string[] =
  "ar bg de dgs el en es fa fr hr it ku pl pt ro ru sq sr ti tr uk ur vi".split(" ");

/** Tasks that services take over, or believe that others do. */
export const tasks = [
  "firstContact",
  "caseLead",
  "homeVisitsAfterBirth",
  "breastfeeding",
  "crying",
  "sleepAndFeeding",
  "development",
  "bonding",
  "parentsMind",
  "addiction",
  "violence",
  "separation",
  "forms",
  "toOffices",
  "money",
  "housing",
  "household",
  "siblings",
  "transport",
  "interpreting",
  "groups",
  "daycarePlace",
  "dangerCheck",
  "followUpAfterHospital",
] as const;

export const statementKinds = {
  answersWithin: days,
  feedbackWithin: [...days, "none"],
  waitingWeeks: weeks,
  visitsAtHome: yesNo,
  takesFrom: ages.slice(0, -1),
  takesUntil: ages.slice(1),
  takesOverAfterUs: yesNo.slice(0, 1),
  basis: ["voluntary", "mandated"],
  needsApproval: yesNo,
  reportsToYouthOffice: yesNo,
  familyInformed: yesNo,
  consent: consentKinds,
  handover: handoverKinds,
  language: spokenLanguages,
  interpreter: yesNo,
  openOn: weekdays,
  emergency: yesNo,
  weekend: yesNo,
  cost: ["free", "paid"],
  catchment: null,
  task: tasks,
  soleTask: tasks,
} as const satisfies Readonly<Record<string, readonly string[] | null>>;

export type StatementKind = keyof typeof statementKinds;
/** A sentence's meaning: "visitsAtHome" with "no". The values of `catchment` are the places of the network. */
export type Typed = { readonly kind: StatementKind; readonly value: string };

const kinds: Readonly<Record<string, readonly string[] | null>> = statementKinds;
const isKind = (kind: string): kind is StatementKind => Object.hasOwn(kinds, kind);

/** The kinds that make sense in a field: only who expects something can expect that others go on where one ends. */
export const kindsOf = (field: "possibilities" | "limits" | "expectations"): readonly StatementKind[] =>
  Object.keys(statementKinds)
    .filter(isKind)
    .filter((kind) => (field === "expectations" ? kind !== "soleTask" : kind !== "takesOverAfterUs"))
    .filter((kind) => field !== "limits" || kind !== "soleTask");

/** Reads "visitsAtHome=no" as a form sends it; undefined for anything that is not of the list. */
export function readTyped(text: string): Typed | undefined {
  const at = text.indexOf("=");
  const kind = text.slice(0, at);
  const value = text.slice(at + 1);
  if (at < 0 || !isKind(kind) || value === "" || value.length > 120) return undefined;
  return (kinds[kind]?.includes(value) ?? true) ? { kind, value } : undefined;
}

export const writeTyped = ({ kind, value }: Typed): string => `${kind}=${value}`;
