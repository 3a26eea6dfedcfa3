import type { HouseAlarms } from "../../platform/house-watch/house-alarms.sql.ts";
import { Note } from "../../ui/note.tsx";
import { sayHouse as t } from "./house-note.texts.ts";

/** Above everything else of the day: what the machine cannot do at the moment has to be done by people. */
export const HouseNote = ({ sweepSilent, diskLow, lateMails }: HouseAlarms) =>
  sweepSilent || diskLow || lateMails > 0 ? (
    <Note tone="late">
      {sweepSilent && <p>{t("sweepSilent")}</p>}
      {diskLow && <p>{t("diskLow")}</p>}
      {lateMails > 0 && <p>{t("lateMails", { count: lateMails })}</p>}
    </Note>
  ) : null;
