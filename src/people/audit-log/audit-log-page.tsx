import type { VNode } from "preact";
import type { Temporal } from "temporal-polyfill";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { germanMinute } from "../forms/german-dates.ts";
import { codeName, roleName, say } from "../texts.ts";
import { type AskedRows, initialsOf, type LogCheck, shortId } from "./audit-log.ts";
import type { GoneWithRows, LogRow } from "./audit-log.sql.ts";
import { knownActs } from "./known-acts.ts";

export type LogShown = {
  readonly asked: AskedRows;
  readonly until: Temporal.Instant;
  readonly rows: readonly LogRow[];
  readonly more: boolean;
  readonly check: LogCheck;
  readonly gone: readonly GoneWithRows[];
};

/** The log of the network: whether it is whole, a choice, and its rows. Nothing can be changed here. */
export const auditLogPage = (view: View, shown: LogShown): VNode =>
  staffFrame(view, {
    title: say("auditLog"),
    area: "auditLog",
    children: (
      <div class="stack">
        <h1>{say("auditLog")}</h1>
        <p>{say("auditLogAbout")}</p>
        <p>
          <a href={view.href("/intern/notfallzugriffe")}>{say("toEmergencies")}</a>
        </p>
        <Checked check={shown.check} />
        {shown.check.shortened > 0 && <Gone gone={shown.gone} />}
        <Choice view={view} asked={shown.asked} />
        {shown.rows.length > 0 ? <Rows view={view} shown={shown} /> : <p>{say("logNothing")}</p>}
        <Pages view={view} shown={shown} />
      </div>
    ),
  });

const Checked = ({ check }: { readonly check: LogCheck }) => {
  const { broken, until, since } = check;
  if (until === null || since === null) return <Note>{say("logEmpty")}</Note>;
  const figures = { count: check.checked, until: germanMinute(until), since: germanMinute(since) };
  return (
    <>
      {broken ? <Broken broken={broken} /> : <Note tone="good">{say("logWhole", figures)}</Note>}
      <p class="small soft">
        {check.shortened > 0 && say("logShortened", { count: check.shortened })} {say("logEnd")}
      </p>
    </>
  );
};

/** Which rule took the beginnings, so that their missing is no alarm; or that none is known, so that it is one. */
const Gone = ({ gone }: { readonly gone: readonly GoneWithRows[] }) =>
  gone.length === 0 ? (
    <p class="small soft">{say("logGoneNone")}</p>
  ) : (
    <div class="small soft">
      <p>{say("logGone")}</p>
      <ul>
        {gone.map(({ class: what, deleted, at }) => (
          <li key={`${what} ${at.toString()}`}>
            {say("logGoneLine", { day: germanMinute(at), what: say(`logGone_${what}`), count: deleted })}
          </li>
        ))}
      </ul>
    </div>
  );

const Broken = ({ broken }: { readonly broken: NonNullable<LogCheck["broken"]> }) => (
  <Note tone="urgent" title={say("logBroken")} id="broken">
    <p>
      {say("logBrokenAt", { chain: broken.chain, seq: broken.seq, at: germanMinute(broken.at) })}{" "}
      {say(`logFault_${broken.fault}`)}
    </p>
    <p>{say("logBrokenDo")}</p>
  </Note>
);

const Choice = ({ view, asked }: { readonly view: View; readonly asked: AskedRows }) => (
  <form class="card line stack noprint" method="get" action={view.href("/intern/protokoll", "de")}>
    <div class="row end">
      <TextField id="tag" name="tag" type="date" label={say("logDay")} value={asked.day} />
      <SelectField
        id="was"
        name="was"
        label={say("logAct")}
        value={asked.act}
        options={actOptions(asked.act)}
      />
      <TextField id="id" name="id" label={say("logId")} hint={say("logIdHint")} value={asked.id} dir="ltr" />
    </div>
    <div class="actions">
      <Button kind="quiet">{say("logShow")}</Button>
      {(asked.day || asked.act || asked.id) && (
        <a href={view.href("/intern/protokoll", "de")}>{say("logAll")}</a>
      )}
    </div>
  </form>
);

/** An act that came with the address and has no words yet stays chosen. */
const actOptions = (chosen: string) => [
  { value: "", label: say("logAnyAct") },
  ...[...new Set([...knownActs, chosen])]
    .filter(Boolean)
    .map((value) => ({ value, label: codeName("act", value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "de")),
];

const columns = ["logTime", "logAct", "logWho", "logRole", "logSubject", "logOutcome"] as const;

const Rows = ({ view, shown }: { readonly view: View; readonly shown: LogShown }) => (
  <ScrollTable
    label={say("auditLog")}
    cards
    columns={columns.map((key) => ({ label: say(key) }))}
    rows={shown.rows.map((row) => ({
      key: `${row.chain} ${row.seq}`,
      cells: [
        <time class="nowrap" datetime={row.at.toString({ smallestUnit: "second" })}>
          {germanMinute(row.at)}
        </time>,
        codeName("act", row.act),
        <Who view={view} row={row} />,
        (row.roles ?? []).map(roleName).join(", "),
        <Subject view={view} row={row} />,
        outcomeWords(row.outcome),
      ],
    }))}
  />
);

const outcomeWords = (outcome: string): string =>
  ["done", "read", "refused"].includes(outcome)
    ? codeName("outcome", outcome)
    : say("outcome_other", { code: outcome });

const Id = ({ view, id }: { readonly view: View; readonly id: string }) => (
  <a href={view.href(`/intern/protokoll?id=${id}`, "de")} title={id}>
    <bdi class="num">{shortId(id)}</bdi>
  </a>
);

const Who = ({ view, row }: { readonly view: View; readonly row: LogRow }) => (
  <>
    {row.name === null ? codeName("actor", row.actorKind) : initialsOf(row.name)}{" "}
    {row.accountId && <Id view={view} id={row.accountId} />}
  </>
);

const Subject = ({ view, row }: { readonly view: View; readonly row: LogRow }) => (
  <>
    {codeName("subject", row.subjectKind)} {row.subjectId && <Id view={view} id={row.subjectId} />}
  </>
);

const Pages = ({
  view,
  shown: { asked, until, more },
}: {
  readonly view: View;
  readonly shown: LogShown;
}) => {
  const at = (page: number) => {
    const words = { tag: asked.day, was: asked.act, id: asked.id, stand: until.toString(), seite: `${page}` };
    const kept = Object.entries(words).filter(([, value]) => value !== "");
    return view.href(`/intern/protokoll?${new URLSearchParams(kept).toString()}`, "de");
  };
  if (!more && asked.page === 1) return null;
  return (
    <p class="row noprint">
      {asked.page > 1 && <a href={at(asked.page - 1)}>{say("logNewer")}</a>}
      <span class="soft">{say("logPage", { page: asked.page })}</span>
      {more && <a href={at(asked.page + 1)}>{say("logOlder")}</a>}
    </p>
  );
};
