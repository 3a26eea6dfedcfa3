import type { Desk } from "../../platform/perform.ts";
import { followCalendar, networksOfDuty } from "./duties.sql.ts";

/** Each morning, and after every restart: the duty of every team is what its calendar says for this day. */
export async function followDutyCalendars(desk: Desk): Promise<string> {
  let changed = 0;
  for (const network of await desk.database.read("worker", {}, networksOfDuty))
    changed += await desk.database.write("worker", { network }, followCalendar);
  return `${changed} changed`;
}
