import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayKeepGazetteer } from "../may.ts";
import { dayField } from "./schedule-form.ts";
import { landCodes } from "./calendars/school-holidays.import.ts";
import { replaceSchoolHolidays } from "./school-holidays.sql.ts";

/** Replaces the school holidays of the Länder and years in a list. They belong to the installation, like postal codes. */
export const importSchoolHolidays = useCase({
  name: "import-school-holidays",
  input: z.object({
    source: z.string().min(1).max(300),
    holidays: z
      .array(
        z.object({ land: z.enum(landCodes), name: z.string().min(1).max(120), from: dayField, to: dayField }),
      )
      .max(5000),
  }),
  login: "app",
  by: mayKeepGazetteer,
  allow: () => true,
  audit: () => ({ subjectKind: "schoolHoliday", subjectId: null }),
  run: async (tx, { holidays, source }, { now }) => {
    await replaceSchoolHolidays(tx, holidays, source, now);
    return ok({ stored: holidays.length });
  },
});
