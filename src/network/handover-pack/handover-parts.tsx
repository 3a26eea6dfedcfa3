import { roleName } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { sayContradiction } from "../contradictions/contradiction-words.ts";
import { say as sayMeetings } from "../meetings/say.ts";
import { TablePart } from "./table-part.tsx";
import { sayHandover as t } from "./handover.texts.ts";
import { dayOf, fullDay, type Pack } from "./handover-words.ts";

type PartProps = { readonly pack: Pack };
/** What runs, with whom, and when somebody has to look at it. */
export const AgreementsPart = ({ pack: { agreements } }: PartProps) => (
  <TablePart
    id="agreements"
    title={t("agreementsTitle")}
    none={t("agreementsNone")}
    columns={[
      { label: t("agreement") },
      { label: t("parties") },
      { label: t("review") },
      { label: t("ends") },
    ]}
    rows={agreements.map(({ id, title, state, parties, reviewOn, endsOn }) => ({
      key: id,
      cells: [
        <bdi>{state === "draft" ? `${title} (${t("agreementDraft")})` : title}</bdi>,
        <bdi>{parties.map(({ organisation }) => organisation).join(", ")}</bdi>,
        reviewOn && fullDay(reviewOn),
        endsOn && fullDay(endsOn),
      ],
    }))}
  />
);

const kinds = [
  "networkMeeting",
  "professionalExchange",
  "roundTable",
  "steering",
  "working",
  "regional",
] as const;
const kindName = (kind: string): string => {
  const known = kinds.find((one) => one === kind);
  return known === undefined ? kind : sayMeetings(`kind_${known}`);
};

export const SeriesPart = ({ pack: { series } }: PartProps) => (
  <TablePart
    id="series"
    title={t("seriesTitle")}
    none={t("seriesNone")}
    columns={[
      { label: t("series") },
      { label: t("kind") },
      { label: t("rhythm") },
      { label: t("last") },
      { label: t("next") },
    ]}
    rows={series.map(({ id, name, kind, rhythmMonths, last, next }) => ({
      key: id,
      cells: [
        <bdi>{name}</bdi>,
        kindName(kind),
        rhythmMonths !== null && t("rhythmMonths", { count: rhythmMonths }),
        last && dayOf(last),
        next === null ? t("noNext") : dayOf(next),
      ],
    }))}
  />
);

export const TasksPart = ({ pack: { tasks } }: PartProps) => (
  <TablePart
    id="tasks"
    title={t("tasksTitle")}
    none={t("tasksNone")}
    columns={[{ label: t("task") }, { label: t("owner") }, { label: t("due") }, { label: t("series") }]}
    rows={tasks.map(({ id, title, owner, dueOn, series }) => ({
      key: id,
      cells: [<bdi>{title}</bdi>, <bdi>{owner}</bdi>, fullDay(dueOn), <bdi>{series}</bdi>],
    }))}
  />
);

export const DecisionsPart = ({ pack: { decisions } }: PartProps) => (
  <TablePart
    id="decisions"
    title={t("decisionsTitle")}
    none={t("decisionsNone")}
    columns={[{ label: t("decision") }, { label: t("decided") }, { label: t("inMeeting") }]}
    rows={decisions.map(({ id, text, decidedAt, meeting }) => ({
      key: id,
      cells: [<bdi>{text}</bdi>, dayOf(decidedAt), <bdi>{meeting}</bdi>],
    }))}
  />
);

const mostContradictions = 40;

export const ContradictionsPart = ({
  view,
  pack: { contradictions },
}: PartProps & { readonly view: View }) => (
  <div class="stack">
    <h2 id="contradictions">{t("contradictionsTitle")}</h2>
    {contradictions.length === 0 ? (
      <p>{t("contradictionsNone")}</p>
    ) : (
      <>
        <ul>
          {contradictions.slice(0, mostContradictions).map((one) => (
            <li key={one.mark}>
              <bdi>{sayContradiction(one)}</bdi>
            </li>
          ))}
        </ul>
        {contradictions.length > mostContradictions && (
          <p>{t("contradictionsMore", { count: contradictions.length - mostContradictions })}</p>
        )}
        <p>
          <a href={view.href("/intern/dienste/widersprueche", "de")}>{t("contradictionsLink")}</a>
        </p>
      </>
    )}
  </div>
);

export const LoginsPart = ({ pack: { logins } }: PartProps) => (
  <TablePart
    id="logins"
    title={t("loginsTitle")}
    none={t("loginsNone")}
    columns={[
      { label: t("person") },
      { label: t("organisation") },
      { label: t("roles") },
      { label: t("mail") },
    ]}
    rows={logins.map(({ id, name, organisation, roles, duty, email }) => ({
      key: `${id}${duty ?? ""}`,
      cells: [
        <bdi>{name}</bdi>,
        <bdi>{organisation}</bdi>,
        [...roles.map(roleName), ...(duty === null ? [] : [t("dutyOf", { team: duty })])].join(", "),
        <bdi>{email}</bdi>,
      ],
    }))}
  />
);
