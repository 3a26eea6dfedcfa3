import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { CompareForm } from "./compare-form.tsx";
import { say, sayCode } from "./profiles.texts.ts";
import type { StoredProfile } from "./profiles.sql.ts";
import { ReviewTag, sayDate } from "./review-tag.tsx";
import { ToldNote } from "./told-note.tsx";

type Listed = {
  readonly today: string;
  readonly profiles: readonly StoredProfile[];
  readonly dueCount: number;
  readonly all: readonly { readonly id: string; readonly name: string; readonly organisation: string }[];
  readonly missing: readonly { readonly id: string; readonly name: string }[];
};

/** All services of the network, and what to do with them: read, compare, look through, write the first one. */
export const profilesPage = (view: View, list: Listed, due: boolean): VNode =>
  staffFrame(view, {
    title: say("title"),
    area: "partners",
    children: (
      <div class="stack">
        <ToldNote view={view} />
        <div class="row apart">
          <h1>{say("title")}</h1>
          <p class="actions">
            <ButtonLink kind="quiet" href={view.href("/intern/dienste/widersprueche", "de")}>
              {say("contradictions")}
            </ButtonLink>
          </p>
        </div>
        <p class="read">{say("intro")}</p>
        <Services view={view} list={list} due={due} />
        {list.all.length > 1 && (
          <>
            <h2>{say("compare")}</h2>
            <CompareForm view={view} services={list.all} />
          </>
        )}
        <Missing view={view} missing={list.missing} />
      </div>
    ),
  });

type ServicesProps = { readonly view: View; readonly list: Listed; readonly due: boolean };

const Services = ({ view, list, due }: ServicesProps) => {
  if (list.all.length === 0)
    return (
      <p>
        {say("none")} {say("noneHow")}
      </p>
    );
  return (
    <>
      {list.profiles.length === 0 ? <p>{say("noneDue")}</p> : <Table view={view} list={list} />}
      <p>
        {due && (
          <a class="tap" href={view.href("/intern/dienste", "de")}>
            {say("showAll")}
          </a>
        )}
        {!due && list.dueCount > 0 && (
          <a class="tap" href={view.href("/intern/dienste?durchsehen=1", "de")}>
            {say("onlyDue", { count: list.dueCount })}
          </a>
        )}
      </p>
    </>
  );
};

const columns = [
  "columnService",
  "columnOrganisation",
  "columnBasis",
  "columnAgreed",
  "columnReview",
] as const;

const Table = ({ view, list }: Omit<ServicesProps, "due">) => (
  <ScrollTable
    label={say("list")}
    caption={say("listCount", { count: list.profiles.length })}
    cards
    columns={columns.map((key) => ({ label: say(key) }))}
    rows={list.profiles.map((profile) => ({
      key: profile.id,
      cells: [
        <a href={view.href(`/intern/dienste/${profile.organisationId}#p-${profile.id}`, "de")}>
          {profile.name}
        </a>,
        profile.organisation,
        sayCode("basis", profile.basis),
        profile.agreedOn === null ? "" : sayDate(profile.agreedOn),
        <ReviewTag today={list.today} reviewBy={profile.reviewBy} />,
      ],
    }))}
  />
);

/** Of a few each is one tap away; a long list is there for whoever opens it. */
const Missing = ({ view, missing }: { readonly view: View; readonly missing: Listed["missing"] }) =>
  missing.length === 0 ? null : (
    <Fold summary={say("addFor", { count: missing.length })} open={missing.length < 5}>
      <ul class="plain">
        {missing.map(({ id, name }) => (
          <li key={id}>
            <a class="tap" href={view.href(`/intern/dienste/${id}/neu`, "de")}>
              {name}: {say("add")}
            </a>
          </li>
        ))}
      </ul>
    </Fold>
  );
