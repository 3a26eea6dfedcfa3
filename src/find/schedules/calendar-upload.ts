import { readId } from "../../core/ids.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route, type TakesFile } from "../../platform/web/route.ts";
import { decodeText } from "./calendars/decode-calendar.ts";
import { importCalendar } from "./import-calendar.ts";
import { showTimes } from "./show-times.ts";
import { timesPath } from "./staff-words.ts";
import { timesPage } from "./times-page.tsx";
import { say, sayIssue, sayRefusal } from "./times-staff.texts.ts";

const takesFile: TakesFile = {
  mostBytes: 1_100_000,
  tooLarge: (desk, view) => said(desk, view, offerOfPath(view), ["fileTooLarge"]),
};

/** Reads a calendar file for an offer, then shows the times with what came of it. */
async function readUpload(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  const [file] = request.files("calendar");
  const offerId = request.param("id");
  if (file === undefined || file.bytes.length === 0) return said(desk, view, offerId, ["fileMissing"]);
  const call = {
    actor: view.actor,
    networkId: view.network.id,
    opKey: readId<"operation">(request.fields.get("_op")),
  };
  const done = await perform(desk, importCalendar, call, { offerId, text: decodeText(file.bytes) });
  if (done.kind === "notFound") return null;
  if (done.kind === "invalid" || !done.value.ok) return said(desk, view, offerId, ["fileUnreadable"]);
  const { taken, refused, reasons, untold } = done.value.value;
  return said(
    desk,
    view,
    offerId,
    [],
    [
      say("taken", { count: taken }),
      ...(refused === 0 ? [] : [say("notTaken", { count: refused })]),
      ...reasons.map(saidOf),
      ...(untold === 0 ? [] : [say("untold", { count: untold })]),
    ],
  );
}

type NotTaken = { readonly title: string; readonly reason: string; readonly line: number | null };

const saidOf = ({ title, reason, line }: NotTaken): string => {
  const what = `${title || say("untitled")}: ${sayRefusal(reason)}`;
  return line === null ? what : say("atLine", { line, what });
};

async function said(
  desk: Desk,
  view: View,
  offerId: string,
  problems: readonly string[],
  lines: readonly string[] = [],
): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const found = await ask(desk, showTimes, call, { offerId });
  if (found.kind !== "done") return null;
  const told = [...problems.map(sayIssue), ...lines];
  return page(timesPage(view, { ...found.value, said: told }), problems.length > 0 ? 422 : 200);
}

const offerOfPath = ({ path }: View): string => /[0-9a-f-]{36}/.exec(path)?.[0] ?? "";

/** Taking over the dates of a calendar file. */
export const calendarUploadRoute: Route = {
  ...handling("POST", `${timesPath(":id")}/kalender`, importCalendar.name, readUpload),
  anonymous: false,
  takesFile,
};
