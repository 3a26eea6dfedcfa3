import type { VNode } from "preact";
import { DrawnForm, type Typed, TypedErrors, titleOf, untouched } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { ClosureLine } from "./closures.sql.ts";
import type { DateChoices } from "./date-choices.sql.ts";
import { KnownHolidays } from "./school-holidays-known.tsx";
import type { HolidayLine } from "./school-holidays.sql.ts";
import { sayDate } from "./say-times.ts";
import { closureFields } from "./schedule-fields.ts";
import type { KeptOffer } from "./schedules.sql.ts";
import { germanWords } from "./staff-words.ts";
import { say } from "./times-staff.texts.ts";

export const closuresPath = "/intern/schliesszeiten";

type ClosuresProps = {
  readonly closures: readonly ClosureLine[];
  readonly land: string | null;
  readonly schoolHolidays: readonly HolidayLine[];
  readonly offer: KeptOffer | null;
  readonly keepsAll: boolean;
  readonly ownOrganisationId: string | null;
  readonly organisations: DateChoices["organisations"];
  readonly typed?: Typed;
};

/** All closures to come, and a new one. */
export function closuresPage(view: View, props: ClosuresProps): VNode {
  const { closures, offer, keepsAll, ownOrganisationId, organisations, typed = untouched } = props;
  const fields = closureFields({
    offer: offer?.title ?? null,
    own: ownOrganisationId !== null,
    all: keepsAll,
    others: organisations.filter(({ id }) => id !== ownOrganisationId),
  });
  return staffFrame(view, {
    title: titleOf(say("closures"), typed),
    area: "offers",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} fields={fields} />
        <h1>{say("closures")}</h1>
        <p>{say("closuresIntro")}</p>
        {closures.length === 0 && <p>{say("noClosures")}</p>}
        {closures.map((one) => (
          <Line key={one.id} view={view} one={one} />
        ))}
        <Card line title={say("addClosure")} id="add">
          <DrawnForm
            view={view}
            action={closuresPath}
            fields={fields}
            typed={typed}
            button={say("save")}
            hidden={{ offerId: offer?.id ?? "" }}
          />
        </Card>
        <KnownHolidays view={view} land={props.land} holidays={props.schoolHolidays} />
      </div>
    ),
  });
}

const Line = ({ view, one }: { readonly view: View; readonly one: ClosureLine }) => {
  const words = germanWords(view);
  const text = say("closureLine", {
    from: sayDate(one.from, words),
    to: sayDate(one.to, words),
    what: one.offer ?? one.organisation ?? say("closureAll"),
  });
  return (
    <Card line tight>
      <p>
        {text}
        {one.reason && <span class="soft"> {one.reason}</span>}
      </p>
      <form method="post" action={view.href(`${closuresPath}/${one.id}/entfernen`, "de")}>
        <HiddenFields values={view.formFields()} />
        <Button kind="text" suffix={text}>
          {say("takeBack")}
        </Button>
      </form>
    </Card>
  );
};
