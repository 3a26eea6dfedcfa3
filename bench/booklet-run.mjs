// The booklet of the invented county, from its offers in memory to the finished PDF, without a database.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { demoPlan } from "../src/app/demo/demo-plan.ts";
import { booklet } from "../src/find/paper/booklet.ts";
import { printVoice } from "../src/find/paper/print-voice.ts";
import { typeset } from "../src/find/paper/typeset.ts";
import { readTopicList } from "../src/find/topics/topic-files.ts";
import { readHelpNumbers } from "../src/find/urgent/help-number.ts";
import { repositoryRoot } from "../src/platform/checkout.ts";
import { loadTranslations } from "../src/platform/texts.ts";

const seed = 1;
const day = Temporal.PlainDate.from("2026-11-22");
const now = Temporal.Instant.from("2026-11-22T10:00:00Z");

function material(count) {
  const { network, offers, organisations } = demoPlan(seed, day);
  const nameOf = new Map(organisations.map(({ key, name }) => [key, name]));
  const rows = Array.from({ length: count }, (_, at) => {
    const offer = offers[at % offers.length];
    const round = Math.floor(at / offers.length);
    return {
      ...offer,
      id: randomUUID(),
      title: round === 0 ? offer.title : `${offer.title} ${round + 1}`,
      organisation: nameOf.get(offer.organisation) ?? offer.organisation,
      eligibilityText: null,
      website: null,
      confirmedAt: null,
      importedAt: null,
      changedAt: now,
      furtherPlaces: [],
      timed: null,
      translations: [],
    };
  });
  return { network, rows };
}

/** Sets a booklet of so many offers; `seconds` holds all: the data, the start of the typesetter and the PDF. */
export async function printBooklet(count, lang) {
  loadTranslations(join(repositoryRoot, "texts"));
  const folder = join(repositoryRoot, "data");
  const { network, rows } = material(count);
  const face = { ...network, brand: "#1d4e6f", lamp: "#f4b740", logoSvg: null, first: true };
  const data = {
    topics: readTopicList(folder),
    helpNumbers: readHelpNumbers(folder),
    offers: rows,
    region: null,
  };
  const start = performance.now();
  const voice = printVoice({ lang, network: face, publicUrl: "https://lindental.example", now });
  const done = await typeset("booklet", booklet(data, voice));
  const seconds = Math.round(performance.now() - start) / 1000;
  if (!done.ok) throw new Error(`the booklet was not finished: ${done.reason}`);
  const { pages, pdf, standard, cpuMs } = done.value;
  return { offers: count, pages, seconds, cpuSeconds: cpuMs / 1000, bytes: pdf.length, standard };
}
