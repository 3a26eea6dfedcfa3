import { type FrameField, frameFields, type LineField, lineFields, type Profile } from "./profile.ts";
import { writeTyped } from "./statement-kinds.ts";

/** A profile as it stood: plain values, so that an old one can be read when the form has long changed. */
export type Snapshot = {
  readonly name: string;
  readonly basis: string | null;
  readonly frame: Partial<Record<FrameField, string>>;
  readonly lines: readonly {
    readonly field: LineField;
    readonly text: string;
    readonly typed: string | null;
  }[];
  readonly interfaces: readonly { readonly partner: string | null; readonly text: string }[];
};

/** What is kept of a profile before it changes; what nobody has confirmed is not part of it. */
export const snapshotOf = (profile: Profile): Snapshot => ({
  name: profile.name,
  basis: profile.basis,
  frame: Object.fromEntries(
    frameFields.flatMap((field) => (profile[field] === null ? [] : [[field, profile[field]]])),
  ),
  lines: profile.lines
    .filter(({ proposed }) => proposed === null)
    .map(({ field, text, typed }) => ({ field, text, typed: typed && writeTyped(typed) })),
  interfaces: profile.interfaces
    .filter(({ proposed }) => proposed === null)
    .map(({ partner, occasion, handover, feedback, contact }) => ({
      partner,
      text: [occasion, handover, feedback, contact].filter((part) => part !== null).join(" · "),
    })),
});

export type Change = {
  readonly part: LineField | FrameField | "interfaces" | "basis" | "name";
  readonly gone: readonly string[];
  readonly come: readonly string[];
};

const difference = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.filter((text) => !other.includes(text));

function textsOf(snapshot: Snapshot, part: Change["part"]): readonly string[] {
  if (part === "interfaces") return snapshot.interfaces.map(({ text }) => text);
  if (part === "basis" || part === "name") return snapshot[part] === null ? [] : [snapshot[part]];
  const field = lineFields.find((one) => one === part);
  if (field) return snapshot.lines.filter((line) => line.field === field).map(({ text }) => text);
  const said = snapshot.frame[part as FrameField];
  return said === undefined ? [] : [said];
}

/** What has come and gone between two states, part by part; nothing where nothing changed. */
export const changesBetween = (before: Snapshot, after: Snapshot): readonly Change[] =>
  (["name", "basis", ...frameFields, ...lineFields, "interfaces"] as const).flatMap((part) => {
    const [old, now] = [textsOf(before, part), textsOf(after, part)];
    const [gone, come] = [difference(old, now), difference(now, old)];
    return gone.length + come.length === 0 ? [] : [{ part, gone, come }];
  });
