import type { ComponentChildren } from "preact";
import { Pairs } from "../../ui/facts.tsx";
import type { ProfileChoices } from "./profile-choices.sql.ts";
import {
  frameFields,
  type LineField,
  lineFields,
  type ProfileInterface,
  type ProfileLine,
} from "./profile.ts";
import { partnerName } from "./partner-words.ts";
import { say, sayCode } from "./profiles.texts.ts";
import type { StoredProfile } from "./profiles.sql.ts";
import { sayDate } from "./review-tag.tsx";
import { sayTyped } from "./statement-words.ts";

type Partners = Pick<ProfileChoices, "profiles" | "organisations" | "types" | "sectors">;

/** "erwartet von: …" at an expectation, "stattdessen: …" at a limit, and what the sentence means. */
export const lineNotes = (
  { field, typed, partner, text }: ProfileLine,
  partners: Partners,
): readonly string[] => {
  const meaning = typed === null ? "" : sayTyped(typed, field);
  const whom = partnerName(partner, partners);
  const key = field === "expectations" ? "expectedOf" : "insteadBy";
  return [
    ...(meaning === "" || meaning === text ? [] : [meaning]),
    ...(whom === "" ? [] : [say(key, { partner: whom })]),
  ];
};

const quietNotes = (line: ProfileLine, partners: Partners, other: string): readonly string[] =>
  line.partner === other ? [] : lineNotes({ ...line, typed: null }, partners);

type LinesProps = {
  readonly lines: readonly ProfileLine[];
  readonly partners: Partners;
  /** Lines that contradict somebody are set off. */
  readonly marked?: ReadonlySet<string> | undefined;
  /** Only the sentences, and of whom only where it is not this partner: for two services side by side. */
  readonly quiet?: string | undefined;
};

/** The sentences of one field, each with what it means. */
export const Lines = ({ lines, partners, marked, quiet }: LinesProps) =>
  lines.length === 0 ? (
    <p class="soft">{say("notSaid")}</p>
  ) : (
    <ul>
      {lines.map((line) => (
        <li key={line.id}>
          {marked?.has(line.id) ? <strong>{line.text}</strong> : line.text}
          {(quiet === undefined ? lineNotes(line, partners) : quietNotes(line, partners, quiet)).map(
            (note) => (
              <span class="small soft"> · {note}</span>
            ),
          )}
        </li>
      ))}
    </ul>
  );

const present = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== "").join(", ");

const said = (
  key: Parameters<typeof say>[0],
  ...parts: readonly (string | null | undefined)[]
): readonly string[] => {
  const text = present(parts);
  return text === "" ? [] : [`${say(key)}: ${text}`];
};

/** An interface in short lines: who passes on, when, how, what comes back, whom to call. */
export const interfaceLines = (one: ProfileInterface): readonly string[] => [
  ...said("occasion", one.occasion),
  ...said("handover", one.handover ?? sayCode("handoverKind", one.handoverKind)),
  ...said("consent", sayCode("consent", one.consent)),
  ...said("feedback", one.feedback ?? sayCode("feedbackKind", one.feedbackKind)),
  ...said(
    "contact",
    one.contact,
    one.contactPerson?.active === false
      ? say("notActive", { name: one.contactPerson.name || say("thisPerson") })
      : one.contactPerson?.name,
  ),
];

type InterfacesProps = {
  readonly interfaces: readonly ProfileInterface[];
  readonly partners: Partners;
};

export const Interfaces = ({ interfaces, partners }: InterfacesProps) =>
  interfaces.length === 0 ? (
    <p class="soft">{say("notSaid")}</p>
  ) : (
    <ul>
      {interfaces.map((one) => (
        <li key={one.id}>
          <strong>{partnerName(one.partner, partners)}</strong> · {sayCode("direction", one.direction)}
          {interfaceLines(one).map((line) => (
            <span class="small soft"> · {line}</span>
          ))}
        </li>
      ))}
    </ul>
  );

const confirmed = <Part extends ProfileLine | ProfileInterface>(parts: readonly Part[]): readonly Part[] =>
  parts.filter(({ proposed }) => proposed === null);
export const linesIn = (profile: StoredProfile, field: LineField): readonly ProfileLine[] =>
  confirmed(profile.lines).filter((line) => line.field === field);

type ProfileCardProps = {
  readonly profile: StoredProfile;
  readonly partners: Partners;
  readonly children?: ComponentChildren;
  /** What is rarely done, below everything else. */
  readonly foot?: ComponentChildren;
};

/** One service as its partners know it; empty parts of the frame are left out, the four headings never. */
export const ProfileCard = ({ profile, partners, children, foot }: ProfileCardProps) => (
  <section class="card line stack" aria-labelledby={`p-${profile.id}`}>
    <h2 id={`p-${profile.id}`}>{profile.name}</h2>
    <p class="soft">
      {profile.agreedOn === null || profile.reviewBy === null
        ? say("notAgreed")
        : say("agreedAndReview", { agreed: sayDate(profile.agreedOn), review: sayDate(profile.reviewBy) })}
    </p>
    {children}
    {lineFields.map((field) => (
      <div key={field}>
        <h3>{say(field)}</h3>
        <Lines lines={linesIn(profile, field)} partners={partners} />
      </div>
    ))}
    <h3>{say("interfaces")}</h3>
    <Interfaces interfaces={confirmed(profile.interfaces)} partners={partners} />
    <Frame profile={profile} />
    {foot}
  </section>
);

const Frame = ({ profile }: { readonly profile: StoredProfile }) => {
  const facts = [
    ["basis", sayCode("basis", profile.basis)] as const,
    ...frameFields.map((field) => [field, profile[field] ?? ""] as const),
  ].filter(([, text]) => text !== "");
  return facts.length === 0 ? null : (
    <Pairs pairs={facts.map(([key, value]) => ({ term: say(key), value }))} />
  );
};
