import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { type Agreement, type Party, sectionKeys } from "./agreement.ts";
import { Keeping, type Refused, type Shown } from "./agreement-forms.tsx";
import { sayDate, sayTerm, StateTag } from "./agreement-words.tsx";
import { say, sayCode } from "./agreements.texts.ts";

type PageProps = { readonly view: View; readonly shown: Shown };

const base = ({ agreement }: Shown): string => `/intern/vereinbarungen/${agreement.id}`;

/** One agreement: its term, who has signed, its text, and what the coordination does with it. */
export const agreementPage = (view: View, shown: Shown, refused?: Refused): VNode => {
  const { agreement, keeps, today } = shown;
  const told = sayCode("told", new URLSearchParams(view.path.split("?")[1] ?? "").get("neu") ?? "");
  return staffFrame(view, {
    title: agreement.title,
    area: "partners",
    children: (
      <div class="stack read">
        <p>
          <a class="tap" href={view.href("/intern/vereinbarungen", "de")}>
            {say("backToList")}
          </a>
        </p>
        {told !== "" && <Note tone="good">{told}</Note>}
        {refused && <Note tone="late">{refused.message}</Note>}
        <h1>{agreement.title}</h1>
        <p>
          <StateTag agreement={agreement} today={today} />
        </p>
        <Facts shown={shown} view={view} />
        <div class="actions">
          <ButtonLink kind="quiet" icon="print" href={view.href(`${base(shown)}/druck`, "de")}>
            {say("print")}
          </ButtonLink>
          {keeps && agreement.state === "draft" && (
            <ButtonLink kind="quiet" href={view.href(`${base(shown)}/aendern`, "de")}>
              {say("change")}
            </ButtonLink>
          )}
        </div>
        <h2>{say("signatures")}</h2>
        <Parties parties={agreement.parties} />
        {keeps && <Keeping view={view} shown={shown} refused={refused} />}
        <Sections agreement={agreement} />
      </div>
    ),
  });
};

const Facts = ({ shown: { agreement, nextId }, view }: PageProps) => (
  <>
    <Pairs
      pairs={[
        { term: say("term"), value: sayTerm(agreement) },
        ...(agreement.reviewOn === null ? [] : [{ term: say("review"), value: sayDate(agreement.reviewOn) }]),
        ...(agreement.notice === null ? [] : [{ term: say("notice"), value: agreement.notice }]),
        {
          term: say("version"),
          value:
            agreement.previousId === null
              ? String(agreement.version)
              : say("versionOf", { n: agreement.version }),
        },
      ]}
    />
    {agreement.endedOn !== null && (
      <p>{say("ended", { day: sayDate(agreement.endedOn), why: agreement.endedWhy ?? "" })}</p>
    )}
    {(
      [
        ["previous", agreement.previousId],
        ["next", nextId],
      ] as const
    ).map(
      ([key, id]) =>
        id !== null && (
          <p>
            <a class="tap" href={view.href(`/intern/vereinbarungen/${id}`, "de")}>
              {say(key)}
            </a>
          </p>
        ),
    )}
  </>
);

const Parties = ({ parties }: { readonly parties: readonly Party[] }) => (
  <ul>
    {parties.map(({ organisation, signedOn, signedBy }) => (
      <li>
        <strong>{organisation}</strong>:{" "}
        {signedOn === null || signedBy === null
          ? say("notSigned")
          : say("signedBy", { day: sayDate(signedOn), name: signedBy })}
      </li>
    ))}
  </ul>
);

/** The written parts under their headings; empty ones are left out. */
export const Sections = ({ agreement }: { readonly agreement: Agreement }) => (
  <>
    {sectionKeys
      .filter((key) => agreement.sections[key])
      .map((key) => (
        <section key={key} aria-labelledby={`s-${key}`}>
          <h2 id={`s-${key}`}>{sayCode("section", key)}</h2>
          {(agreement.sections[key] ?? "").split(/\n{2,}/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </section>
      ))}
  </>
);
