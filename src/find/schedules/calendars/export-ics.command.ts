import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { anyoneActor } from "../../../platform/actor.ts";
import { processInstant } from "../../../platform/clock.ts";
import { CommandRefused, command } from "../../../platform/command.ts";
import { ask } from "../../../platform/perform.ts";
import { speak } from "../../../platform/texts.ts";
import { calledNetwork } from "../../../platform/called-network.ts";
import { listTimes } from "../list-times.ts";
import type { TimedOffer } from "../timed-offer.ts";
import { timesTexts } from "../times.texts.ts";
import { calendarFeed, gatheringsOf } from "./calendar-feed.export.ts";

/** `export ics --network S --out FILE`: the calendar of the network as a file. */
export const exportIcsCommand = command({
  name: "export ics",
  summary: "schreibt alle Termine eines Netzwerks als Kalender-Datei (ICS)",
  options: {
    network: { help: "Kurzname des Netzwerks", required: true },
    out: { help: "Datei, die geschrieben wird", required: true },
  },
  run: async (given, desk) => {
    const start = performance.now();
    const network = await calledNetwork(desk, given.required("network"));
    const read = await ask(desk, listTimes, { actor: anyoneActor, networkId: network.id }, {});
    if (read.kind !== "done") throw new CommandRefused("not-read", "Die Termine ließen sich nicht lesen.");
    const base = `${desk.config.publicUrl}/${network.slug}`;
    const t = speak(timesTexts, "de");
    const offers = gatheringsOf(read.value.offers);
    const addressOf = ({ slug }: TimedOffer) => `${base}/angebote/${slug}`;
    const names = {
      name: t("calendarName", { name: network.name }),
      source: `${base}/kalender.ics`,
      color: null,
    };
    const out = resolve(given.required("out"));
    await writeFile(
      out,
      calendarFeed(offers, { times: read.value, t, now: processInstant(), addressOf }, names),
    );
    desk.answer({ files: [out], offers: offers.length, ms: Math.round(performance.now() - start) });
  },
});
