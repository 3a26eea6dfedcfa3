import type { VNode } from "preact";
import { ActButton, DrawnForm, type Typed } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { inOrder } from "./seating.ts";
import { tablesPath } from "./seating-card.tsx";
import type { WorkshopSheet } from "./workshop.ts";
import { workshopPage } from "./workshop-frame.tsx";
import { say } from "./workshops.texts.ts";

type WishesPage = {
  readonly sheet: WorkshopSheet;
  readonly typed: Typed;
  readonly refusal?: string | undefined;
};

/** The wishes there are, each with the button that takes it back. */
const Wished = ({ view, sheet }: Pick<WishesPage, "sheet"> & { readonly view: View }) => {
  const nameOf = (id: string) => sheet.people.find(({ guestId }) => guestId === id)?.name ?? "";
  if (sheet.pairs.length === 0) return <p>{say("noWishes")}</p>;
  return (
    <ul class="plain stack tight">
      {sheet.pairs.map(({ a, b, wish }) => (
        <li key={`${a} ${b}`} class="row apart">
          <span>{say("wishIs", { a: nameOf(a), b: nameOf(b), wish: say(`wish_${wish}`) })}</span>
          <ActButton
            view={view}
            action={tablesPath(sheet.meeting.id, "/wuensche/entfernen")}
            hidden={{ a, b }}
            button={say("removeWish")}
            suffix={`${nameOf(a)}, ${nameOf(b)}`}
          />
        </li>
      ))}
    </ul>
  );
};

/** Who is to meet whom, and who never. */
export const wishesPage = (view: View, { sheet, typed, refusal }: WishesPage): VNode => {
  const meetingId = sheet.meeting.id;
  const choose = { value: "", label: say("choose") };
  const people = [
    choose,
    ...inOrder(sheet.people).map(({ guestId, name }) => ({ value: guestId, label: name })),
  ];
  return workshopPage(view, {
    meetingId,
    title: say("wishes"),
    typed,
    refusal,
    children: (
      <>
        <p>{say("wishesAbout")}</p>
        <Wished view={view} sheet={sheet} />
        <DrawnForm
          view={view}
          action={tablesPath(meetingId, "/wuensche")}
          typed={typed}
          button={say("addWish")}
          fields={[
            { kind: "select", name: "a", label: say("wishFirst"), options: people },
            { kind: "select", name: "b", label: say("wishSecond"), options: people },
            {
              kind: "select",
              name: "wish",
              label: say("wish"),
              options: [
                choose,
                { value: "together", label: say("wish_together") },
                { value: "apart", label: say("wish_apart") },
              ],
            },
          ]}
        />
      </>
    ),
  });
};
