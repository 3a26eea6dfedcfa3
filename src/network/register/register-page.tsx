import type { VNode } from "preact";
import type { Told } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { PersonRow } from "./contact-persons.sql.ts";
import { ImportLinks } from "../contact-import/import-links.tsx";
import type { OpenWish } from "./entry-wishes.sql.ts";
import { dayOf } from "./german-day.ts";
import { filterQuery, type PersonFilter } from "./person-filter.ts";
import { RegisterFilter } from "./register-filter.tsx";
import { PersonTable } from "./person-table.tsx";
import { AskAll, Files } from "./register-tools.tsx";
import { t } from "./register.texts.ts";

export const personsPath = "/intern/netzwerk/personen";

type Named = { readonly id: string; readonly name: string };
export type Register = {
  readonly persons: readonly PersonRow[];
  readonly total: number;
  readonly more: boolean;
  readonly organisations: readonly Named[];
  readonly regions: readonly Named[];
  readonly circles: readonly Named[];
  readonly wishes: readonly OpenWish[];
  readonly now: PersonRow["createdAt"];
};
type Asked = { readonly filter: PersonFilter; readonly page: number };
type Props = { readonly view: View; readonly list: Register; readonly asked: Asked };

/** The register of the coordination: what was reported, the people, and what can be done with all of them. */
export const registerPage = (view: View, list: Register, asked: Asked, told?: Told): VNode =>
  staffFrame(view, {
    title: t("persons"),
    area: "network",
    children: (
      <div class="stack">
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <p>
          <a href={view.href("/intern/netzwerk")}>{t("backToNetwork")}</a>
        </p>
        <div class="row apart">
          <h1>{t("persons")}</h1>
          <ButtonLink href={view.href(`${personsPath}/neu`)}>{t("addPerson")}</ButtonLink>
        </div>
        <p class="soft">{t("personsAbout")}</p>
        <ImportLinks view={view} />
        <Wishes view={view} wishes={list.wishes} />
        <RegisterFilter view={view} choices={list} filter={asked.filter} />
        <p role="status">
          <strong>{t("personCount", { count: list.total })}</strong>
        </p>
        <Found view={view} list={list} asked={asked} />
      </div>
    ),
  });

const isNarrow = (filter: PersonFilter) => filterQuery(filter) !== "";

const Found = ({ view, list, asked }: Props) => {
  const { filter, page } = asked;
  if (list.persons.length === 0) return <p>{t(isNarrow(filter) ? "nobodyFits" : "noPersons")}</p>;
  const to = (next: number) => view.href(`${personsPath}${filterQuery(filter, { seite: String(next) })}`);
  return (
    <>
      <PersonTable view={view} persons={list.persons} now={list.now} />
      {(page > 1 || list.more) && (
        <p class="actions">
          {page > 1 && (
            <ButtonLink kind="quiet" href={to(page - 1)}>
              {t("previousPage")}
            </ButtonLink>
          )}
          {list.more && (
            <ButtonLink kind="quiet" href={to(page + 1)}>
              {t("nextPage")}
            </ButtonLink>
          )}
        </p>
      )}
      <Files view={view} filter={filter} />
      {filter.only !== "ended" && <AskAll view={view} filter={filter} count={list.total} />}
    </>
  );
};

const Wishes = ({ view, wishes }: { readonly view: View; readonly wishes: readonly OpenWish[] }) =>
  wishes.length === 0 ? null : (
    <Note tone="late" title={t("wishesTitle")} id="wishes">
      <ul>
        {wishes.map(({ id, personId, name, kind, saidAt }) => (
          <li key={id}>
            <bdi>{t(kind === "leaves" ? "wishLeaves" : "wishForget", { name })}</bdi>{" "}
            {t("wishOn", { day: dayOf(saidAt) })}{" "}
            <a href={view.href(`${personsPath}/${personId}#wish`)}>{t("wishDecide")}</a>
          </li>
        ))}
      </ul>
    </Note>
  );
