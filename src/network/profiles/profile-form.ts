import type { Fields } from "../../platform/web/form-body.ts";
import { frameFields, type LineField, lineFields } from "./profile.ts";
import type { StoredProfile } from "./profiles.sql.ts";
import { readTyped, writeTyped } from "./statement-kinds.ts";
import { sayTyped } from "./statement-words.ts";

const lineParts = ["text", "typed", "partner"] as const;
const faceParts = [
  "partner",
  "direction",
  "occasion",
  "handover",
  "handoverKind",
  "feedback",
  "feedbackKind",
  "consent",
  "contact",
  "contactPersonId",
] as const;
const headNames = ["name", "offerId", "keeperId", "basis", ...frameFields, "agreedOn", "reviewBy"] as const;

export type RawLine = Record<(typeof lineParts)[number], string>;
export type RawInterface = Record<(typeof faceParts)[number], string>;
/** The form as it stands in the browser, whatever has been typed. */
export type RawProfile = {
  readonly head: Record<(typeof headNames)[number], string>;
  readonly lines: Record<LineField, readonly RawLine[]>;
  readonly interfaces: readonly RawInterface[];
};

const emptyLine: RawLine = { text: "", typed: "", partner: "" };
const emptyFace: RawInterface = {
  ...(Object.fromEntries(faceParts.map((part) => [part, ""])) as RawInterface),
  direction: "both",
};

const byField = (lines: (field: LineField) => readonly RawLine[]): RawProfile["lines"] => ({
  possibilities: lines("possibilities"),
  limits: lines("limits"),
  expectations: lines("expectations"),
});

/** Rows of parallel fields: the browser sends every text and choice, also the empty ones. */
function rowsOf<Part extends string>(fields: Fields, prefix: string, parts: readonly Part[]) {
  const columns = parts.map((part) => fields.all(`${prefix}.${part}`));
  const longest = Math.max(0, ...columns.map((column) => column.length));
  return Array.from(
    { length: Math.min(longest, 100) },
    (_, at) =>
      Object.fromEntries(parts.map((part, index) => [part, columns[index]?.[at] ?? ""])) as Record<
        Part,
        string
      >,
  );
}

/** Whoever chooses a meaning and writes no sentence is quoted with the words of the choice. */
const withWords = (line: RawLine, field: LineField): RawLine => {
  const typed = readTyped(line.typed);
  return line.text === "" && typed ? { ...line, text: sayTyped(typed, field) } : line;
};

const isEmptyFace = (face: RawInterface): boolean =>
  faceParts.every((part) => part === "direction" || face[part] === "");

/** What was sent; lines in which nothing stands are none. */
export const rawFromFields = (fields: Fields): RawProfile => ({
  head: Object.fromEntries(headNames.map((name) => [name, fields.get(name)])) as RawProfile["head"],
  lines: byField((field) =>
    rowsOf(fields, field, lineParts)
      .filter(({ text, typed, partner }) => text + typed + partner !== "")
      .map((line) => withWords(line, field)),
  ),
  interfaces: rowsOf(fields, "interfaces", faceParts).filter((face) => !isEmptyFace(face)),
});

const blank = (value: string | null): string => value ?? "";

/** What is stored, or an empty form. What a workshop proposed is decided elsewhere and not typed again. */
export const rawFromProfile = (profile: StoredProfile | null): RawProfile => ({
  head: Object.fromEntries(
    headNames.map((name) => [name, blank(profile?.[name] ?? null)]),
  ) as RawProfile["head"],
  lines: byField((field) =>
    (profile?.lines ?? [])
      .filter((line) => line.field === field && line.proposed === null)
      .map(({ text, typed, partner }) => ({
        text,
        typed: typed === null ? "" : writeTyped(typed),
        partner: blank(partner),
      })),
  ),
  interfaces: (profile?.interfaces ?? [])
    .filter(({ proposed }) => proposed === null)
    .map(({ contactPerson, ...face }) => ({
      partner: blank(face.partner),
      direction: face.direction,
      occasion: blank(face.occasion),
      handover: blank(face.handover),
      handoverKind: blank(face.handoverKind),
      feedback: blank(face.feedback),
      feedbackKind: blank(face.feedbackKind),
      consent: blank(face.consent),
      contact: blank(face.contact),
      contactPersonId: blank(contactPerson?.id ?? null),
    })),
});

/** What the act is given. */
export const inputOf = ({ head, lines, interfaces }: RawProfile) => ({ ...head, ...lines, interfaces });

/** One more empty line where a button asked for it, or one less; undefined when the form is to be saved. */
export function changedBy(raw: RawProfile, button: string): RawProfile | undefined {
  const [what, part = "", at = ""] = button.split(":");
  const without = <Row>(rows: readonly Row[]) => rows.filter((_, index) => String(index) !== at);
  const change = <Row>(rows: readonly Row[], empty: Row) =>
    what === "add" ? [...rows, empty] : without(rows);
  if (what !== "add" && what !== "remove") return undefined;
  if (part === "interfaces") return { ...raw, interfaces: change(raw.interfaces, emptyFace) };
  const field = lineFields.find((one) => one === part);
  return field && { ...raw, lines: { ...raw.lines, [field]: change(raw.lines[field], emptyLine) } };
}

/** A form nobody has begun shows one empty line in each part. */
export const withFirstLines = (raw: RawProfile): RawProfile => ({
  ...raw,
  lines: byField((field) => (raw.lines[field].length === 0 ? [emptyLine] : raw.lines[field])),
  interfaces: raw.interfaces.length === 0 ? [emptyFace] : raw.interfaces,
});
