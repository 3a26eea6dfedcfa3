import { Temporal } from "temporal-polyfill";
import { sayDay } from "../../core/say-date.ts";
import type { Mail } from "../../platform/outbox.ts";
import { taskCalendar } from "./task-calendar.export.ts";
import { say } from "./tasks.texts.ts";

export type MailedTask = {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly late: boolean;
  readonly link: string;
};
type Told = {
  readonly to: string;
  readonly name: string;
  readonly network: string;
  readonly tasks: readonly MailedTask[];
  readonly now: Temporal.Instant;
};

const lines = (tasks: readonly MailedTask[]): string =>
  tasks
    .map(({ title, dueOn, late, link }) =>
      say("mailLine", {
        title,
        day: sayDay(Temporal.PlainDate.from(dueOn), "de"),
        late: late ? say("mailLate") : "",
        link,
      }),
    )
    .join("\n\n");

const counted = (tasks: readonly MailedTask[]) => ({ count: tasks.length, title: tasks[0]?.title ?? "" });

/** What somebody has taken on in a meeting, with a link for each task and all days for her calendar. */
export const newTasksMail = ({ to, name, network, tasks, now }: Told): Mail => ({
  to,
  subject: say("newSubject", counted(tasks)),
  text: say("newText", { name, network, list: lines(tasks) }),
  attachments: [
    {
      filename: "aufgaben.ics",
      contentType: "text/calendar; charset=utf-8; method=PUBLISH",
      content: taskCalendar(tasks, now),
    },
  ],
});

/** One quiet reminder for everything that is due with one person today. */
export const remindTasksMail = ({ to, name, network, tasks }: Told): Mail => ({
  to,
  subject: say("remindSubject", counted(tasks)),
  text: say("remindText", { name, network, list: lines(tasks) }),
});

type Refused = {
  readonly to: string;
  readonly name: string;
  readonly title: string;
  readonly why: string;
  readonly link: string;
};

/** What the coordination hears when somebody says that a task is not hers. */
export const refusedTaskMail = ({ to, ...said }: Refused): Mail => ({
  to,
  subject: say("refusedSubject", { title: said.title }),
  text: say("refusedText", said),
});
