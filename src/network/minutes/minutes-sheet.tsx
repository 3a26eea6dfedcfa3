import { Temporal } from "temporal-polyfill";
import { sayFullDay } from "../../core/say-date.ts";
import { sayWhen } from "../meetings/say-meeting.ts";
import { say } from "./minutes.texts.ts";
import type { MinutesBody } from "./minutes-body.ts";

const dayOf = (day: string) => sayFullDay(Temporal.PlainDate.from(day), "de");
const instant = (at: string | null) => (at === null ? null : Temporal.Instant.from(at));

/** Text as it was written, with its paragraphs. */
export const Written = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/\n{2,}/).map((part) => (
      <p dir="auto">
        {part.split("\n").map((line, at) => (
          <>
            {at > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    ))}
  </>
);

type DecisionsProps = { readonly texts: readonly string[]; readonly heading: "h2" | "h3" };

const Decisions = ({ texts, heading: Heading }: DecisionsProps) =>
  texts.length === 0 ? null : (
    <>
      <Heading>{say("decisions")}</Heading>
      <ul>
        {texts.map((text) => (
          <li dir="auto">{text}</li>
        ))}
      </ul>
    </>
  );

const Tasks = ({ body: { tasks, settled } }: { readonly body: MinutesBody }) => (
  <>
    {settled.length > 0 && (
      <>
        <h2>{say("openItems")}</h2>
        <ul>
          {settled.map(({ title, owner, dueOn, state, why }) => (
            <li dir="auto">
              <strong>{title}</strong> ({owner ?? say("nobody")}):{" "}
              {say(`settled_${state}`, { day: dayOf(dueOn) })}
              {why !== null && <>. {why}</>}
            </li>
          ))}
        </ul>
      </>
    )}
    {tasks.length > 0 && (
      <>
        <h2>{say("newTasks")}</h2>
        <ul>
          {tasks.map(({ title, owner, dueOn }) => (
            <li dir="auto">{say("mailTask", { title, owner: owner ?? say("nobody"), day: dayOf(dueOn) })}</li>
          ))}
        </ul>
      </>
    )}
  </>
);

/** Minutes as everybody reads and prints them. */
export const MinutesSheet = ({ body }: { readonly body: MinutesBody }) => {
  const { startsAt, endsAt, place, present, excused, items, decisions } = body;
  const when = sayWhen({ startsAt: instant(startsAt), endsAt: instant(endsAt) });
  return (
    <article class="stack read">
      <p>{[when, place].filter((part) => part !== null).join(". ")}</p>
      {present.length > 0 && (
        <p>
          <strong>{say("present")}</strong>{" "}
          {present
            .map(({ name, organisation }) =>
              organisation === null ? name : say("personOf", { name, organisation }),
            )
            .join("; ")}
        </p>
      )}
      {excused.length > 0 && (
        <p>
          <strong>{say("excused")}</strong> {excused.join("; ")}
        </p>
      )}
      {items
        .filter(({ kind }) => kind !== "pause")
        .map(({ title, record, decisions: of }) => (
          <section class="stack tight">
            <h2 dir="auto">{title}</h2>
            {record !== null && <Written text={record} />}
            <Decisions texts={of} heading="h3" />
          </section>
        ))}
      <Decisions texts={decisions} heading="h2" />
      <Tasks body={body} />
    </article>
  );
};
