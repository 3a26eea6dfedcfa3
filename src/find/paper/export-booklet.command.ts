import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { processInstant } from "../../platform/clock.ts";
import type { NetworkId } from "../../core/ids.ts";
import { languages } from "../../core/languages.ts";
import type { System } from "../../platform/actor.ts";
import {
  CommandRefused,
  type CommandDesk,
  command,
  type Given,
  type Refusals,
  refusalFor,
} from "../../platform/command.ts";
import { repositoryRoot } from "../../platform/checkout.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { ask, perform } from "../../platform/perform.ts";
import { calledNetwork } from "../../platform/called-network.ts";
import { givenPath } from "../../platform/given-path.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { readHelpNumbers } from "../urgent/help-number.ts";
import { printKinds } from "./edition.ts";
import { listPrints } from "./list-prints.ts";
import { makePrint } from "./make-print.ts";
import { sayPrint } from "./paper.texts.ts";
import { type PrintOrder, printOrder } from "./print-order.ts";
import { posterFormats } from "./poster.ts";
import { regionCalled } from "./print-region.ts";
import { recordPrint } from "./record-print.ts";

const refusals: Refusals = {
  editionUnknown: ["print-unknown", sayPrint("editionUnknown")],
  busy: ["busy", sayPrint("busy")],
  regionUnknown: ["region-unknown", "Diese Gegend gibt es im Netzwerk nicht."],
  tooMany: ["too-many-offers", sayPrint("tooMany")],
  tooLong: ["too-long", sayPrint("tooLong")],
  notHere: ["no-typesetter", sayPrint("notHere")],
  failed: ["not-typeset", "Das PDF ist nicht entstanden; der Grund steht auf der Fehlerausgabe."],
};

/** `export booklet --network S --lang L --out FILE`: the Familienwegweiser as PDF, or with `--kind` another print. */
export const exportBookletCommand = command({
  name: "export booklet",
  summary: "schreibt den Familienwegweiser eines Netzwerks als PDF, auch Aushang, Karte und Änderungsblatt",
  options: {
    network: { help: "Kurzname des Netzwerks", required: true },
    lang: { help: "Sprache", default: "de", choices: languages.map(({ code }) => code) },
    kind: { help: "was gedruckt wird", default: "booklet", choices: printKinds },
    out: { help: "Datei, die geschrieben wird", required: true },
    region: {
      help: "Heft oder Änderungsblatt nur eines regionalen Netzwerks oder einer Gemeinde: Name oder Kurzname",
    },
    format: { help: "Papier des Aushangs", default: "a4", choices: posterFormats },
    neutral: { help: "Aushang oder Karte ohne den Namen des Netzwerks", flag: true },
    since: { help: "Änderungsblatt: Kennung des früheren Drucks; ohne Angabe das letzte Heft" },
    record: { help: "als Druck festhalten, damit ein Änderungsblatt ihn ergänzen kann", flag: true },
  },
  run: async (given, desk) => {
    const start = performance.now();
    const network = await calledNetwork(desk, given.required("network"));
    const actor = { kind: "system", name: "export booklet" } as const;
    const order = await orderOf(given, desk, { actor, networkId: network.id });
    // The server loads them when it starts; without them every language would be printed in German.
    loadTranslations(join(repositoryRoot, "texts"));
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
      kind: order.kind,
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

type Call = { readonly actor: System; readonly networkId: NetworkId };

async function orderOf(given: Given, desk: CommandDesk, call: Call): Promise<PrintOrder> {
  const kind = given.required("kind");
  const neutral = given.flag("neutral");
  if (neutral && kind !== "poster" && kind !== "card")
    throw new CommandRefused("not-neutral", "Neutral gibt es nur den Aushang und die Karte.");
  refuseIdle(given, kind);
  const since = kind === "changes" ? await earlierPrint(given, desk, call) : null;
  const read = printOrder.safeParse({
    kind,
    neutral,
    since,
    lang: given.required("lang"),
    region: given.option("region") ?? null,
    format: given.required("format"),
  });
  if (read.success) return read.data;
  throw new CommandRefused("print-unknown", sayPrint("editionUnknown"));
}

/** An option that would change nothing is refused: whoever typed it would take the wrong print to the printer. */
function refuseIdle(given: Given, kind: string): void {
  if (given.option("since") !== undefined && kind !== "changes")
    throw new CommandRefused("not-since", "--since gibt es nur für das Änderungsblatt (--kind changes).");
  if (given.option("region") !== undefined && kind !== "booklet" && kind !== "changes")
    throw new CommandRefused("not-regional", "Für eine Gegend gibt es nur das Heft und das Änderungsblatt.");
}

/**
 * The print to which a change sheet adds: the one that was named, else the booklet that was recorded last. A sheet has
 * the region of its booklet, so a region chooses among the booklets and must agree with a print that was named.
 */
async function earlierPrint(given: Given, desk: CommandDesk, call: Call): Promise<string> {
  const prints = await ask(desk, listPrints, call, {});
  const { editions, regions } = prints.kind === "done" ? prints.value : { editions: [], regions: [] };
  const [typed, since] = [given.option("region"), given.option("since")];
  const region = typed === undefined ? undefined : regionCalled(regions, typed);
  if (typed !== undefined && region === undefined) throw refusalFor(refusals, "regionUnknown");
  const fits = (one: { readonly region: string | null }) => region === undefined || one.region === region.key;
  if (since !== undefined) {
    const named = editions.find(({ id }) => id === since);
    if (named === undefined || fits(named)) return since;
    throw new CommandRefused("other-region", `Dieser frühere Druck ist nicht der für ${region?.name}.`);
  }
  const last = editions.find((one) => one.kind === "booklet" && fits(one));
  if (last !== undefined) return last.id;
  const where = region === undefined ? "" : ` für ${region.name}`;
  throw new CommandRefused("print-unknown", `Noch ist kein Heft${where} als Druck festgehalten (--record).`);
}

async function writeOut(path: string, pdf: Uint8Array): Promise<void> {
  try {
    await writeFile(givenPath(path), pdf);
  } catch {
    throw new CommandRefused("file-not-written", `${path} kann nicht geschrieben werden.`);
  }
}
