import type { VNode } from "preact";
import { germanMinute, type Told } from "../../people/public.ts";
import { statementPath } from "../../network/pages/accessibility-form-page.tsx";
import { hasRole } from "../../platform/actor.ts";
import type { Config } from "../../platform/config.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { readingSamplePath } from "../reading-sample/reading-sample-page.tsx";
import { OnePaper } from "./one-paper.tsx";
import { type PaperName, paperNames, paperTitles } from "./paper.ts";
import { paperTexts } from "./papers.texts.ts";
import { ShortenForm } from "./shorten-form.tsx";
import type { Papers } from "./show-privacy-papers.ts";

export type PapersShown = {
  readonly papers: Papers;
  readonly config: Config;
  readonly told?: Told | undefined;
};

const t = speak(paperTexts, "de");

/** The papers a data protection officer asks for, made from what runs. */
export const privacyPapersPage = (view: View, { papers, config, told }: PapersShown): VNode =>
  staffFrame(view, {
    title: t("papers"),
    area: "privacy",
    children: (
      <div class="stack">
        <h1>{t("papers")}</h1>
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <p>{t("papersAbout")}</p>
        <p class="small soft">
          {t("asOf", { at: germanMinute(papers.now) })} · <span class="noprint">{t("printIt")}</span>
        </p>
        {hasRole(view.actor, "dataProtectionOfficer") && (
          <p class="noprint">
            <a href={view.href(readingSamplePath, "de")}>{t("toSample")}</a>
          </p>
        )}
        <Gaps view={view} papers={papers} />
        {paperNames.map((name) => (
          <section class="stack" key={name}>
            <h2 id={name}>{t(paperTitles[name])}</h2>
            <Download view={view} name={name} />
            <OnePaper name={name} papers={papers} config={config} />
          </section>
        ))}
        {hasRole(view.actor, "networkCoordinator", "systemAdmin") && <ShortenForm view={view} />}
      </div>
    ),
  });

const Download = ({ view, name }: { readonly view: View; readonly name: PaperName }) => (
  <p class="noprint">
    <ButtonLink kind="text" href={view.href(`/intern/datenschutz/papier/${name}`, "de")} download>
      {t("download")}
    </ButtonLink>
  </p>
);

/** What only the body itself knows and Art. 30 asks for first. */
const Gaps = ({ view, papers: { stated } }: { readonly view: View; readonly papers: Papers }) => {
  const missing = [
    ...(stated.controller === "" ? [t("responsible")] : []),
    ...(stated.privacyOfficer === "" ? [t("officer")] : []),
    ...(stated.legalBasis === "" ? [t("ownBasis")] : []),
    ...(stated.processors === "" ? [t("processors")] : []),
  ];
  if (missing.length === 0) return null;
  return (
    <Note tone="late" title={t("gaps")} id="luecken">
      <p>{t("gapsAbout", { what: missing.join(", ") })}</p>
      {hasRole(view.actor, "networkCoordinator", "systemAdmin") ? (
        <a href={view.href(statementPath, "de")}>{t("gapsWhere")}</a>
      ) : (
        <p>{t("gapsWho")}</p>
      )}
    </Note>
  );
};
