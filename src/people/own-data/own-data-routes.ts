import { raw } from "../../platform/web/answer.ts";
import { type Route, showing } from "../../platform/web/route.ts";
import { exportOwnData } from "./export-own-data.ts";

/** What the store knows about whoever is signed in, as a file. */
export const ownDataRoutes: readonly Route[] = [
  showing("/intern/zugang/daten", exportOwnData, {
    page: (data) =>
      raw("application/json; charset=utf-8", `${JSON.stringify(data, null, 2)}\n`, {
        headers: {
          "content-disposition": 'attachment; filename="meine-daten.json"',
          "cache-control": "no-store",
        },
      }),
  }),
];
