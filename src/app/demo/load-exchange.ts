import { findStations } from "./demo-register.sql.ts";
import { guestsOf } from "../../network/meetings/guests.sql.ts";
import { computeSeating } from "../../network/workshops/compute-seating.ts";
import { saveSeating } from "../../network/workshops/save-seating.ts";
import { saveStation } from "../../network/workshops/save-station.ts";
import { setUpWorkshop } from "../../network/workshops/set-up-workshop.ts";
import { showWorkshop } from "../../network/workshops/show-workshop.ts";
import { ask, perform } from "../../platform/perform.ts";
import { nextMeeting } from "./meetings.ts";
import { must, personOf, saved, type Stage } from "./stage.ts";

const seed = 7;

/** Rotating tables for the exchange ahead: twenty people, five tables with a host each, four rounds. */
export async function loadExchange(stage: Stage, meetingId: string): Promise<void> {
  const { desk, networkId } = stage;
  const call = { actor: personOf(stage, "marlene"), networkId };
  const { stations } = nextMeeting;
  const setUp = {
    meetingId,
    format: "worldCafe",
    rounds: "4",
    minutes: "25",
    pause: "5",
    starts: "10:15",
    mix: ["sector"],
    tables: String(stations.length),
    tableWord: "Tisch",
  };
  saved("workshop", await perform(desk, setUpWorkshop, call, setUp));
  const names = await desk.database.read("app", { network: networkId }, async (tx) => ({
    guests: new Map((await guestsOf(tx, meetingId)).map(({ name, id }) => [name, String(id)])),
    stations: await findStations(tx, meetingId),
  }));
  const questions = { interfaces: "", expectations: "", possibilities: "", limits: "" };
  for (const [at, { topic, host }] of stations.entries()) {
    const station = { meetingId, id: names.stations[at], topic, seats: "4", stepFree: true };
    const filled = { ...station, hostId: names.guests.get(host), profileId: "", ...questions };
    saved("station", await perform(desk, saveStation, call, filled));
  }
  const { sheet } = must("tables", await ask(desk, showWorkshop, call, { meetingId, proposal: null }));
  if (sheet === null) throw new Error("the demo has lost its tables");
  const computed = await computeSeating(sheet, [], seed);
  if (computed === null) throw new Error("the demo could not be seated");
  const { seats, bound } = computed;
  const plan = {
    meetingId,
    based: 0,
    bound,
    madeHow: "computed",
    fromRound: 1,
    change: null,
    seats,
    holds: true,
  };
  saved("seating", await perform(desk, saveSeating, call, plan));
}
