import type { Speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import type { HiddenValues } from "../../ui/hidden-fields.tsx";
import type { familyTexts } from "../texts.ts";
import type { Status } from "./show-status.ts";

/** What the page of the family's concern is made from; `said` is what was just done, `fault` why it was not. */
export type StatusProps = {
  readonly view: View;
  readonly status: Status;
  readonly ticket: string;
  readonly typed?: string;
  readonly fault?: "text-missing" | "too-long";
  readonly said?: "nobody" | "allowed";
};

/** What every part of the page gets; `hidden` carries the ticket, which must not stand in an address. */
export type StatusPart = StatusProps & {
  readonly t: Speak<typeof familyTexts.texts>;
  readonly team: string;
  readonly hidden: HiddenValues;
  readonly open: boolean;
};
