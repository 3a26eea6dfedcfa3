import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { PrintButton } from "../../ui/button.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { standingOf } from "../meetings/guest.ts";
import { sayWhen } from "../meetings/say-meeting.ts";
import { say } from "./attendance.texts.ts";
import { doorPath } from "./door-path.ts";
import type { AttendanceShown } from "./show-attendance.ts";

/** Lines for those who come without an invitation. */
const emptyLines = 8;

/** The sheet to sign at the entrance: who has not said no, and room for others. */
export const attendanceListPage = (view: View, { meeting, guests }: AttendanceShown): VNode =>
  staffFrame(view, {
    title: say("listTitle"),
    area: "meetings",
    children: (
      <div class="stack">
        <p class="noprint">
          <a href={view.href(`/intern/treffen/${meeting.id}/anwesenheit`)}>{say("title")}</a>
        </p>
        <h1>{say("listTitle")}</h1>
        <p>
          <strong>{meeting.title}</strong>, {sayWhen(meeting)}
        </p>
        <p class="noprint">
          <PrintButton>{say("print")}</PrintButton>
        </p>
        <ScrollTable
          label={say("listTitle")}
          className="sheet"
          columns={[{ label: say("name") }, { label: say("organisation") }, { label: say("signature") }]}
          rows={[
            ...guests
              .filter((guest) => standingOf(guest, meeting) !== "no")
              .map(({ id, name, organisation }) => ({
                key: id,
                cells: [name, organisation ?? <span aria-hidden="true">&nbsp;</span>, <Line />],
              })),
            ...Array.from({ length: emptyLines }, (_, at) => ({
              key: `empty-${at}`,
              cells: [<Line />, <Line />, <Line />],
            })),
          ]}
        />
        <p class="small soft">{say("emptyLine")}</p>
        <p class="small soft">{say("listNote")}</p>
      </div>
    ),
  });

const Line = () => <span aria-hidden="true">&nbsp;</span>;

/** One sheet for the wall: a code that leads to a field for one's own code. */
export const wallPage = (view: View, { meeting, door }: AttendanceShown): VNode =>
  staffFrame(view, {
    title: say("wallTitle"),
    area: "meetings",
    children: (
      <div class="stack read poster">
        <p class="noprint">
          <a href={view.href(`/intern/treffen/${meeting.id}/anwesenheit`)}>{say("title")}</a>
        </p>
        <h1>{say("wallTitle")}</h1>
        <p>
          <strong>{meeting.title}</strong>, {sayWhen(meeting)}
        </p>
        <QrCode
          address={`${view.publicUrl}${view.href(`${doorPath}?t=${door}`, "de")}`}
          label={say("wallQr")}
        />
        <p>{say("wallDo")}</p>
        <p>{say("wallWhere")}</p>
        <p class="noprint">
          <PrintButton>{say("print")}</PrintButton>
        </p>
      </div>
    ),
  });
