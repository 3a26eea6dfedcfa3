import type { Temporal } from "temporal-polyfill";
import type { VNode } from "preact";
import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink, PrintButton } from "../../ui/button.tsx";
import { Badges } from "./badges.tsx";
import { NameList, PersonalPlans } from "./personal-plans.tsx";
import { type Print, prints } from "./print-kinds.ts";
import { inOrder } from "./seating.ts";
import { tablesPath } from "./seating-card.tsx";
import { SeatingPlan } from "./seating-plan.tsx";
import { NoteSheets, TableCards } from "./table-cards.tsx";
import type { WorkshopPerson, WorkshopSheet } from "./workshop.ts";
import { workshopPage } from "./workshop-frame.tsx";
import { say } from "./workshop-prints.texts.ts";

/** What can be printed, each with what it is good for. */
export const printsPage = (view: View, sheet: WorkshopSheet): VNode =>
  workshopPage(view, {
    meetingId: sheet.meeting.id,
    title: say("printsTitle"),
    children: (
      <>
        <p>{sheet.seating === null ? say("noPlanYet") : say("printsAbout")}</p>
        <ul class="plain stack">
          {prints.map((kind) => (
            <li key={kind} class="card line">
              <h2>
                <a href={view.href(tablesPath(sheet.meeting.id, `/druck/${kind}`))}>{say(kind)}</a>
              </h2>
              <p>{say(`${kind}About`)}</p>
            </li>
          ))}
        </ul>
      </>
    ),
  });

type PrintPage = {
  readonly kind: Print;
  readonly sheet: WorkshopSheet;
  readonly addressOf: (stationId: string) => string;
  readonly now: Temporal.Instant;
};

/** Whoever comes in at least one round. */
const coming = ({ people, seating }: WorkshopSheet): readonly WorkshopPerson[] =>
  inOrder(
    people.filter(
      ({ guestId, presentTo }) =>
        presentTo !== 0 && (seating === null || seating.seats.some((seat) => seat.guestId === guestId)),
    ),
  );

const Printed = ({ kind, sheet, addressOf }: PrintPage) => {
  const people = coming(sheet);
  if (kind === "namensschilder") return <Badges sheet={sheet} people={people} />;
  if (kind === "tischkarten") return <TableCards sheet={sheet} addressOf={addressOf} />;
  if (kind === "plaene") return <PersonalPlans sheet={sheet} people={people} />;
  return (
    <>
      <SeatingPlan sheet={sheet} />
      <NameList sheet={sheet} people={people} />
      <NoteSheets sheet={sheet} />
    </>
  );
};

/** One kind of paper, as it comes out of the printer. */
export const printPage = (view: View, shown: PrintPage): VNode => {
  const { kind, sheet, now } = shown;
  const cards = kind === "namensschilder" || kind === "tischkarten";
  return workshopPage(view, {
    meetingId: sheet.meeting.id,
    title: `${say(kind)}: ${sheet.meeting.title}`,
    wide: true,
    children: (
      <div class={cards ? "stack bare-print" : "stack"}>
        <p class="version small soft">
          {say("version", { version: sheet.workshop.version, day: sayFullDay(officeDayOf(now), "de") })}
        </p>
        <Actions>
          <PrintButton>{say("printIt")}</PrintButton>
          <ButtonLink kind="text" href={view.href(tablesPath(sheet.meeting.id, "/druck"))}>
            {say("backToPrints")}
          </ButtonLink>
        </Actions>
        <Printed {...shown} />
      </div>
    ),
  });
};
