import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const reader = `
import sys, icalendar
c = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
e = c.walk("VEVENT")[0]
print(c["METHOD"], e["DTSTART"].dt.strftime("%Y-%m-%d %H:%M"), str(e["SUMMARY"]))
`;

const settings = (folder: string): string =>
  [
    "[calendars]",
    "[[t]]",
    `path = ${folder}/cal`,
    "[locale]",
    "timeformat = %H:%M",
    "dateformat = %Y-%m-%d",
    "longdateformat = %Y-%m-%d",
    "datetimeformat = %Y-%m-%d %H:%M",
    "longdatetimeformat = %Y-%m-%d %H:%M",
    "local_timezone = Europe/Berlin",
    "default_timezone = Europe/Berlin",
    "",
  ].join("\n");

/** The Python that has the library: the one on the path, or that of the operating system. */
async function pythonWithLibrary(): Promise<string | null> {
  for (const python of ["python3", "/usr/bin/python3"])
    if (
      await run(python, ["-c", "import icalendar"]).then(
        () => true,
        () => false,
      )
    )
      return python;
  return null;
}

const hasKhal = (): Promise<boolean> =>
  run("khal", ["--version"]).then(
    () => true,
    () => false,
  );

export type Seen = { readonly khal: string; readonly icalendar: string };

/** What two calendars of other people make of an invitation; null where they are not installed. */
export async function clientsSee(calendar: string, day = "2026-11-11"): Promise<Seen | null> {
  const python = await pythonWithLibrary();
  if (python === null || !(await hasKhal())) return null;
  const folder = mkdtempSync(join(tmpdir(), "calendar-"));
  try {
    for (const name of ["cal", "khal"]) mkdirSync(join(folder, name));
    const file = join(folder, "invitation.ics");
    writeFileSync(file, calendar);
    writeFileSync(join(folder, "khal", "config"), settings(folder));
    const env = {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CACHE_HOME: folder,
    };
    await run("khal", ["import", "--batch", "-a", "t", file], { env });
    const format = "{start-date} {start-time}-{end-time} {title}";
    const listed = await run("khal", ["list", "--day-format", "", "--format", format, day, "1d"], { env });
    const read = await run(python, ["-c", reader, file]);
    return { khal: listed.stdout.trim(), icalendar: read.stdout.trim() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
