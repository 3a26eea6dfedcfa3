import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { processInstant } from "../../platform/clock.ts";
import { languages } from "../../core/languages.ts";
import { CommandRefused, command, type Refusals, refusalFor } from "../../platform/command.ts";
import { perform } from "../../platform/perform.ts";
import { calledNetwork } from "../offers/called-network.ts";
import { givenPath } from "../offers/given-path.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { readHelpNumbers } from "../urgent/help-number.ts";
import { makePrint } from "./make-print.ts";
import { sayPrint } from "./paper.texts.ts";
import { printOrder } from "./print-order.ts";
import { recordPrint } from "./record-print.ts";

const refusals: Refusals = {
  regionUnknown: ["region-unknown", "Diese Gegend gibt es im Netzwerk nicht."],
  tooMany: ["too-many-offers", sayPrint("tooMany")],
  tooLong: ["too-long", sayPrint("tooLong")],
  failed: ["not-typeset", "Das PDF ist nicht entstanden; der Grund steht auf der Fehlerausgabe."],
};

/** `export booklet --network S --lang L --out FILE`: the Familienwegweiser as PDF. */
export const exportBookletCommand = command({
  name: "export booklet",
  summary: "schreibt den Familienwegweiser eines Netzwerks als PDF",
  options: {
    network: { help: "Kurzname des Netzwerks", required: true },
    lang: { help: "Sprache", default: "de", choices: languages.map(({ code }) => code) },
    out: { help: "Datei, die geschrieben wird", required: true },
    region: { help: "nur ein regionales Netzwerk oder eine Gemeinde: Name oder Kurzname" },
    record: { help: "als Druck festhalten, damit ein Änderungsblatt ihn ergänzen kann", flag: true },
  },
  run: async (given, desk) => {
    const start = performance.now();
    const network = await calledNetwork(desk, given.required("network"));
    const actor = { kind: "system", name: "export booklet" } as const;
    const order = printOrder.parse({
      kind: "booklet",
      lang: given.required("lang"),
      region: given.option("region") ?? null,
    });
    // Commands run in the checkout, where the data folder lies.
    const folder = join(process.cwd(), "data");
    const find = { topics: readTopicList(folder), helpNumbers: readHelpNumbers(folder) };
    const { publicUrl } = desk.config;
    const made = await makePrint({ desk, actor, network, publicUrl, now: processInstant(), find }, order);
    if (!made.ok) throw refusalFor(refusals, made.reason);
    const { pdf, pages, standard, region, held } = made.value;
    await writeOut(given.required("out"), pdf);
    const call = { actor, networkId: network.id };
    if (given.flag("record"))
      await perform(desk, recordPrint, call, { kind: order.kind, lang: order.lang, region, offers: held });
    const ms = Math.round(performance.now() - start);
    desk.answer({
      offers: Object.keys(held).length,
      pages,
      bytes: pdf.length,
      standard,
      lang: order.lang,
      region,
      ms,
    });
  },
});

async function writeOut(path: string, pdf: Uint8Array): Promise<void> {
  try {
    await writeFile(givenPath(path), pdf);
  } catch {
    throw new CommandRefused("file-not-written", `${path} kann nicht geschrieben werden.`);
  }
}
