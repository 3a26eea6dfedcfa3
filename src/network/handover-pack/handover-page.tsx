import type { ComponentChildren, VNode } from "preact";
import { DrawnForm, type FormField, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { PrintButton } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import {
  AgreementsPart,
  ContradictionsPart,
  DecisionsPart,
  LoginsPart,
  SeriesPart,
  TasksPart,
} from "./handover-parts.tsx";
import { CirclesPart, OrganisationsPart } from "./handover-people.tsx";
import { PlacesPart } from "./handover-places.tsx";
import { dayOf, fullDay, type Pack } from "./handover-words.ts";
import { sayHandover as t } from "./handover.texts.ts";
import { isLate } from "./soon-due.ts";

export const handoverPath = "/intern/netzwerk/uebergabe";
export const noteFields: readonly FormField[] = [
  { kind: "area", name: "body", label: t("noteLabel"), hint: t("noteHint"), rows: 10 },
];

const sections = [
  ["note", "noteTitle"],
  ["due", "dueTitle"],
  ["organisations", "organisationsTitle"],
  ["circles", "circlesTitle"],
  ["agreements", "agreementsTitle"],
  ["series", "seriesTitle"],
  ["tasks", "tasksTitle"],
  ["decisions", "decisionsTitle"],
  ["profiles", "profilesTitle"],
  ["contradictions", "contradictionsTitle"],
  ["logins", "loginsTitle"],
  ["places", "placesTitle"],
] as const;
type Section = (typeof sections)[number];

type Shown = { readonly pack: Pack; readonly typed: Typed; readonly told?: string | undefined };

/** One document for a successor, to be read, printed, and kept up to date by one note. */
export const handoverPage = (view: View, { pack, typed, told }: Shown): VNode =>
  staffFrame(view, {
    title: titleOf(t("title"), typed),
    area: "network",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} fields={noteFields} />
        {told && <Note tone="good">{told}</Note>}
        <div class="noprint stack">
          <p>
            <a href={view.href("/intern/netzwerk", "de")}>{t("back")}</a>
          </p>
        </div>
        <h1>{t("titleOf", { network: view.network.name })}</h1>
        <p>
          {t("state", { day: fullDay(pack.today) })}. {t("confidential")}
        </p>
        <div class="noprint stack">
          <p>{t("intro")}</p>
          <PrintButton>{t("print")}</PrintButton>
          <Contents />
        </div>
        <NotePart view={view} pack={pack} typed={typed} />
        <DuePart view={view} pack={pack} />
        <OrganisationsPart pack={pack} />
        <CirclesPart pack={pack} />
        <AgreementsPart pack={pack} />
        <SeriesPart pack={pack} />
        <TasksPart pack={pack} />
        <DecisionsPart pack={pack} />
        <ProfilesPart pack={pack} />
        <ContradictionsPart view={view} pack={pack} />
        <LoginsPart pack={pack} />
        <PlacesPart view={view} />
      </div>
    ),
  });

const Contents = () => (
  <nav aria-label={t("contents")}>
    <ol>
      {sections.map(([id, key]) => (
        <li key={id}>
          <a href={`#${id}`}>{t(key)}</a>
        </li>
      ))}
    </ol>
  </nav>
);

type PartProps = {
  readonly id: Section[0];
  readonly title: string;
  readonly children: ComponentChildren;
};

const Part = ({ id, title, children }: PartProps) => (
  <div class="stack">
    <h2 id={id}>{title}</h2>
    {children}
  </div>
);

const NotePart = ({ view, pack: { note }, typed }: Shown & { readonly view: View }) => (
  <Part id="note" title={t("noteTitle")}>
    {note === undefined || note.body === "" ? (
      <p>{t("noteNone")}</p>
    ) : (
      <>
        {note.body.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph} class="written">
            <bdi>{paragraph}</bdi>
          </p>
        ))}
        <p class="small soft">{t("noteChanged", { day: dayOf(note.changedAt) })}</p>
      </>
    )}
    <div class="noprint">
      <Fold summary={t("noteLabel")} open={note === undefined || Object.keys(typed.errors).length > 0}>
        <DrawnForm
          view={view}
          action={handoverPath}
          fields={noteFields}
          typed={typed}
          button={t("noteSave")}
        />
      </Fold>
    </div>
  </Part>
);

const DuePart = ({ view, pack: { due, today } }: { readonly view: View; readonly pack: Pack }) => (
  <Part id="due" title={t("dueTitle")}>
    {due.length === 0 ? (
      <p>{t("dueNone")}</p>
    ) : (
      <ScrollTable
        cards
        label={t("dueTitle")}
        columns={[
          { label: t("dueWhat") },
          { label: t("dueKind") },
          { label: t("dueWho") },
          { label: t("dueDay") },
        ]}
        rows={due.map((one, at) => ({
          key: String(at),
          cells: [
            <a href={view.href(one.path, "de")}>
              <bdi>{one.what}</bdi>
            </a>,
            t(`due_${one.kind}`),
            one.who && <bdi>{one.who}</bdi>,
            <>
              {fullDay(one.day)} {isLate(one, today) && <Tag tone="late">{t("dueLate")}</Tag>}
            </>,
          ],
        }))}
      />
    )}
    <p>
      {t("dueOffers")} <a href={view.href("/intern/angebote?stand=faellig", "de")}>{t("dueOffersLink")}</a>.
    </p>
  </Part>
);

const ProfilesPart = ({ pack: { profiles } }: { readonly pack: Pack }) => (
  <Part id="profiles" title={t("profilesTitle")}>
    {profiles.length === 0 ? (
      <p>{t("profilesNone")}</p>
    ) : (
      <ScrollTable
        cards
        label={t("profilesTitle")}
        columns={[{ label: t("profile") }, { label: t("review") }]}
        rows={profiles.map(({ id, name, day }) => ({ key: id, cells: [<bdi>{name}</bdi>, fullDay(day)] }))}
      />
    )}
  </Part>
);
