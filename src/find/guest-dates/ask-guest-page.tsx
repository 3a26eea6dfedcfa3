import type { VNode } from "preact";
import {
  DrawnForm,
  filledWith,
  type FormField,
  type Typed,
  TypedErrors,
  titleOf,
} from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { scheduleInWords } from "../schedules/schedule-in-words.ts";
import { sayWhen } from "../schedules/say-times.ts";
import { germanWords } from "../schedules/staff-words.ts";
import { say } from "./guest-dates.texts.ts";
import { guestsPath } from "./guest-paths.ts";
import type { GuestChoices } from "./show-guest-choices.ts";

type Chosen = NonNullable<GuestChoices["chosen"]>;

/** First the offer of the host, then the dates and what happens there. */
export const askGuestPage = (view: View, choices: GuestChoices, typed: Typed): VNode =>
  choices.chosen === null ? choosePage(view, choices) : datesPage(view, choices.chosen, typed);

const choosePage = (view: View, { offers }: GuestChoices): VNode =>
  staffFrame(view, {
    title: say("ask"),
    area: "offers",
    children: (
      <div class="stack read">
        <p>
          <a href={view.href(guestsPath, "de")}>{say("back")}</a>
        </p>
        <h1>{say("ask")}</h1>
        {offers.length === 0 ? (
          <p>{say("chooseOfferNone")}</p>
        ) : (
          <form class="card stack" method="get" action={view.href(`${guestsPath}/neu`, "de")}>
            <SelectField
              id="angebot"
              name="angebot"
              label={say("chooseOffer")}
              hint={say("chooseOfferHint")}
              value=""
              options={offers.map(({ id, title, organisation }) => ({
                value: id,
                label: `${organisation}: ${title}`,
              }))}
            />
            <div class="actions">
              <Button>{say("next")}</Button>
            </div>
          </form>
        )}
      </div>
    ),
  });

const common = ({ organisations }: Chosen): readonly FormField[] => [
  {
    kind: "select",
    name: "organisationId",
    label: say("organisation"),
    options: organisations.map(({ id, name }) => ({ value: id, label: name })),
  },
  { kind: "text", name: "about", label: say("about"), hint: say("aboutHint") },
  { kind: "text", name: "note", label: say("note") },
];

const joinFields = (view: View, chosen: Chosen): readonly FormField[] => [
  {
    kind: "checks",
    name: "days",
    label: say("dates"),
    options: chosen.dates.map((one) => ({ value: one.onDate, label: sayWhen(one, germanWords(view)) })),
  },
  ...common(chosen),
];

const ownFields = (chosen: Chosen): readonly FormField[] => [
  {
    kind: "select",
    name: "guestOfferId",
    label: say("ownOfferField"),
    options: chosen.ownOffers.map(({ id, title }) => ({ value: id, label: title })),
  },
  { kind: "text", name: "firstDay", type: "date", label: say("firstDay") },
  { kind: "text", name: "from", label: say("from"), hint: "14:00" },
  { kind: "text", name: "to", label: say("to"), hint: "16:00" },
  { kind: "text", name: "everyWeeks", numeric: true, label: say("everyWeeks") },
  { kind: "text", name: "times", numeric: true, label: say("times") },
  ...common(chosen),
];

function datesPage(view: View, chosen: Chosen, typed: Typed): VNode {
  const { offer, isHost, dates, schedule } = chosen;
  const title = say(isHost ? "inviteTitle" : "askTitle", { offer: offer.title });
  const action = `${guestsPath}/neu`;
  const own = typed.values["kind"]?.[0] === "own";
  const hidden = { hostOfferId: offer.id, hostScheduleId: schedule?.id ?? "", everyWeeks: "0", times: "1" };
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "offers",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} />
        <p>
          <a href={view.href(guestsPath, "de")}>{say("back")}</a>
        </p>
        <h1>{title}</h1>
        <p>{say("host", { host: offer.organisation })}</p>
        <Schedules view={view} chosen={chosen} />
        {dates.length === 0 ? (
          <p>{say("datesNone")}</p>
        ) : (
          <DrawnForm
            view={view}
            action={action}
            fields={joinFields(view, chosen)}
            typed={own ? filledWith({}) : typed}
            button={say("sendAsk")}
            hidden={{ ...hidden, kind: "joins" }}
          />
        )}
        {!isHost && <OwnOffer view={view} chosen={chosen} typed={own ? typed : null} />}
      </div>
    ),
  });
}

type OwnProps = { readonly view: View; readonly chosen: Chosen; readonly typed: Typed | null };

/** The guest's own offer in the host's rooms; open while it is being corrected. */
const OwnOffer = ({ view, chosen, typed }: OwnProps) => (
  <Fold summary={say("ownFold")} open={typed !== null}>
    <p>{say("ownAbout")}</p>
    {chosen.ownOffers.length === 0 ? (
      <p>{say("ownOffersNone")}</p>
    ) : (
      <DrawnForm
        view={view}
        action={`${guestsPath}/neu`}
        fields={ownFields(chosen)}
        typed={typed ?? filledWith({ everyWeeks: "0", times: "1" })}
        button={say("sendAsk")}
        hidden={{ hostOfferId: chosen.offer.id, kind: "own" }}
      />
    )}
  </Fold>
);

/** An offer with several times: one of them at a time. */
const Schedules = ({ view, chosen }: { readonly view: View; readonly chosen: Chosen }) =>
  chosen.schedules.length < 2 ? null : (
    <ul class="chips">
      {chosen.schedules.map((one) => (
        <li key={one.id}>
          <a
            class="tag"
            href={view.href(`${guestsPath}/neu?angebot=${chosen.offer.id}&zeit=${one.id}`, "de")}
            aria-current={one.id === chosen.schedule?.id ? "true" : undefined}
          >
            {scheduleInWords(one, germanWords(view))}
          </a>
        </li>
      ))}
    </ul>
  );
