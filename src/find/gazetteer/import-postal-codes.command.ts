import { basename } from "node:path";
import { newId } from "../../core/ids.ts";
import { CommandRefused, command } from "../../platform/command.ts";
import { perform } from "../../platform/perform.ts";
import { parsePostalCodes } from "../imports/postal-codes.import.ts";
import { readGiven } from "../../platform/given-path.ts";
import { importPostalCodes } from "./import-postal-codes.ts";

/** `import postal-codes FILE`: GeoNames' tab layout or comma CSV with a header. */
export const importPostalCodesCommand = command({
  name: "import postal-codes",
  summary: "liest die Liste der deutschen Postleitzahlen mit Orten und Koordinaten ein",
  positional: ["FILE"],
  options: {},
  run: async (given, desk) => {
    const start = performance.now();
    const path = given.positional(0);
    const parsed = parsePostalCodes(await readGiven(path));
    if (parsed.unreadable) throw new CommandRefused(parsed.unreadable.code, parsed.unreadable.message);
    // The gazetteer belongs to no network, so the id of none is given.
    const call = {
      actor: { kind: "system", name: "import postal-codes" },
      networkId: newId<"network">(),
    } as const;
    const done = await perform(desk, importPostalCodes, call, { places: parsed.rows });
    if (done.kind !== "done" || !done.value.ok)
      throw new CommandRefused(
        "not-stored",
        `${basename(path)} wurde gelesen, aber nichts wurde gespeichert.`,
      );
    desk.answer({
      rows: parsed.rows.length,
      codes: parsed.codes,
      ambiguous: parsed.ambiguous.length,
      ms: Math.round(performance.now() - start),
    });
  },
});
