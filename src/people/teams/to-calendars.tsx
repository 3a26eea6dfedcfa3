import { hasRole } from "../../platform/actor.ts";
import type { View } from "../../platform/view.ts";
import { say } from "../texts.ts";

/** To the duty calendar and, for a team that has places of its own, to what it says about them. The intake team has none. */
export const ToCalendars = ({ view }: { readonly view: View }) => (
  <p>
    <a href={view.href("/intern/dienst")}>{say("toDuties")}</a>
    {!hasRole(view.actor, "intakeCoordinator") && (
      <>
        <br />
        <a href={view.href("/intern/freie-plaetze")}>{say("toCapacity")}</a>
      </>
    )}
  </p>
);
