import type { ComponentChildren, VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { Note } from "../../ui/note.tsx";
import { type StatedFacts, readFacts } from "./stated-facts.ts";
import { GermanLines } from "./german-lines.tsx";
import type { NetworkWords } from "./network-words.sql.ts";
import { type Key, Line, type Say } from "./page-line.tsx";
import { pageTexts } from "./pages.texts.ts";
import { Reach } from "./reach.tsx";
import { Statement } from "./statement.tsx";

const area = "networkpages";
const aboutLinks = { aboutBooklet: "/wegweiser.pdf", openData: "/hsds/profile" } as const;

/** A page about the network, with its heading. */
export const frame = (view: View, title: Key, children: (t: Say) => ComponentChildren): VNode => {
  const t = speak(pageTexts, view.lang);
  return familyFrame(view, {
    title: t(title),
    area,
    children: (
      <div class="stack read">
        <h1>{t(title)}</h1>
        {children(t)}
      </div>
    ),
  });
};

/** Paragraphs as the network typed them; an empty line separates them. */
export const OwnWords = ({
  t,
  text,
  foreign,
}: {
  readonly t: Say;
  readonly text: string;
  readonly foreign: boolean;
}) => (
  <>
    {foreign && (
      <Note small>
        <Line t={t} of="theirWords" />
      </Note>
    )}
    <div class="stack" lang="de" dir="ltr">
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at}>
          {paragraph.split("\n").flatMap((line, place) => (place === 0 ? [line] : [<br />, line]))}
        </p>
      ))}
    </div>
  </>
);

export const imprintPage = (view: View, words: NetworkWords): VNode =>
  frame(view, "imprint", (t) => (
    <>
      {words.imprint ? (
        <OwnWords t={t} text={words.imprint} foreign={view.lang !== "de"} />
      ) : (
        <Line t={t} of="imprintMissing" />
      )}
      <ImprintFacts t={t} facts={readFacts(words.statedFacts)} />
      <Reach t={t} view={view} email={words.contactEmail} />
    </>
  ));

/** What § 5 DDG asks for besides: who acts for the body, and its own address for mail. */
const ImprintFacts = ({ t, facts }: { readonly t: Say; readonly facts: StatedFacts }) => (
  <>
    <h2>{t("imprintBody")}</h2>
    {facts.controller === "" ? <Line t={t} of="factMissing" /> : <GermanLines text={facts.controller} />}
    <h2>{t("imprintRepresentative")}</h2>
    {facts.representative === "" ? (
      <Line t={t} of="factMissing" />
    ) : (
      <GermanLines text={facts.representative} />
    )}
    <h2>{t("imprintEmail")}</h2>
    {facts.bodyEmail === "" ? (
      <Line t={t} of="factMissing" />
    ) : (
      <p>
        <a href={`mailto:${facts.bodyEmail}`}>
          <bdi>{facts.bodyEmail}</bdi>
        </a>
      </p>
    )}
    <h2>{t("callUs")}</h2>
  </>
);

export const accessibilityPage = (view: View, words: NetworkWords): VNode =>
  frame(view, "accessibility", (t) => (
    <>
      <p>{t("aboutRun", { network: view.network.name })}</p>
      <h2>{t("accessibilityHere")}</h2>
      {(["accessibilityWorks", "accessibilityUntested"] as const).map((key) => (
        <Line key={key} t={t} of={key} />
      ))}
      <Statement view={view} facts={readFacts(words.statedFacts)} />
      {words.accessibility ? (
        <OwnWords t={t} text={words.accessibility} foreign={view.lang !== "de"} />
      ) : (
        <Line t={t} of="accessibilityMissing" />
      )}
      <h2 id="barriere-melden">{t("barrierTitle")}</h2>
      <Line t={t} of="accessibilityTell" />
      <p class="actions">
        <ButtonLink href={view.href("/rueckmeldung?art=barriere")}>{t("barrierTell")}</ButtonLink>
      </p>
      <Line t={t} of="barrierMonth" />
      <Reach t={t} view={view} email={words.contactEmail} />
    </>
  ));

export const aboutPage = (view: View): VNode =>
  frame(view, "about", (t) => (
    <>
      {(["aboutWho", "aboutWhat", "aboutFree", "aboutChoice"] as const).map((key) => (
        <Line key={key} t={t} of={key} />
      ))}
      <p>{t("aboutRun", { network: view.network.name })}</p>
      <p>
        {view.network.hasIntake
          ? t("aboutTeam", { team: view.network.intakeName ?? view.network.name })
          : t("aboutNoTeam")}
      </p>
      {(["aboutBooklet", "openData"] as const).map((key) => (
        <p key={key} lang={t.langOf(key) ?? undefined}>
          <a href={view.href(aboutLinks[key])}>{t(key)}</a>
        </p>
      ))}
      <h2>{t("callUs")}</h2>
      <Reach t={t} view={view} />
    </>
  ));

export const signPage = (view: View): VNode =>
  frame(view, "sign", (t) => (
    <>
      {(["signMissing", "signRelay", "signInterpreter"] as const).map((key) => (
        <Line key={key} t={t} of={key} />
      ))}
      <Reach t={t} view={view} />
    </>
  ));
