import type { Typed } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import type { Seat } from "../circles/circle-members.sql.ts";
import type { PersonRow } from "./contact-persons.sql.ts";
import type { OpenWish } from "./entry-wishes.sql.ts";
import type { OpenTask } from "./open-tasks.sql.ts";
import type { Choosable } from "./person-surroundings.sql.ts";

/** One person with everything that hangs on her. */
export type PersonShown = {
  readonly person: PersonRow;
  readonly seats: readonly Seat[];
  readonly tasks: readonly OpenTask[];
  readonly wishes: readonly OpenWish[];
  readonly accounts: readonly Choosable[];
  readonly owners: readonly Choosable[];
  readonly lastLinkAt: PersonRow["confirmedAt"];
  readonly organisations: readonly Choosable[];
  readonly now: PersonRow["createdAt"];
};

/** What every card of her page gets. */
export type CardProps = { readonly view: View; readonly shown: PersonShown; readonly typed: Typed };
