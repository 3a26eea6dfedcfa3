import { basename } from "node:path";
import { newId } from "../../core/ids.ts";
import { CommandRefused, command } from "../../platform/command.ts";
import { perform } from "../../platform/perform.ts";
import { readGiven } from "../../platform/given-path.ts";
import { decodeText } from "./calendars/decode-calendar.ts";
import { landCodes, readHolidayCalendar, readHolidayLines } from "./calendars/school-holidays.import.ts";
import { importSchoolHolidays } from "./import-school-holidays.ts";

/** `import school-holidays FILE`: lines of land, name, from, to; or a calendar file of one Land. */
export const importSchoolHolidaysCommand = command({
  name: "import school-holidays",
  summary: "liest Schulferien ein: Tabelle (Land, Name, von, bis) oder Kalender-Datei eines Landes",
  positional: ["FILE"],
  options: {
    land: { help: "Land einer Kalender-Datei", choices: landCodes },
    source: { help: "Woher die Angaben stammen; sonst der Name der Datei" },
  },
  run: async (given, desk) => {
    const start = performance.now();
    const path = given.positional(0);
    const text = decodeText(await readGiven(path));
    const isCalendar = /^\uFEFF?BEGIN:VCALENDAR/i.test(text.trimStart());
    const land = given.option("land");
    if (isCalendar && land === undefined)
      throw new CommandRefused(
        "land-missing",
        "Bei einer Kalender-Datei braucht es --land, zum Beispiel --land BW.",
      );
    const { holidays, skipped } = isCalendar ? readHolidayCalendar(text, land ?? "") : readHolidayLines(text);
    if (holidays.length === 0)
      throw new CommandRefused(
        "nothing-found",
        `${basename(path)} enthält keine Ferien, die zu lesen waren.`,
      );
    // School holidays belong to no network, so the id of none is given.
    const call = {
      actor: { kind: "system", name: "import school-holidays" },
      networkId: newId<"network">(),
    } as const;
    const source = given.option("source") ?? basename(path);
    const done = await perform(desk, importSchoolHolidays, call, { holidays, source });
    if (done.kind !== "done" || !done.value.ok)
      throw new CommandRefused(
        "not-stored",
        `${basename(path)} wurde gelesen, aber nichts wurde gespeichert.`,
      );
    const lands = [...new Set(holidays.map((one) => one.land))].toSorted();
    desk.answer({
      stored: holidays.length,
      lands,
      skipped: [...skipped],
      source,
      ms: Math.round(performance.now() - start),
    });
  },
});
