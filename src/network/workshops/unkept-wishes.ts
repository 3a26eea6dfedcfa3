import { groupsOf, haveMet, meetings, stationOf } from "./seating.ts";
import { speakersFor } from "./workshop-problem.ts";
import { isPresent, type WorkshopPerson, type WorkshopSheet } from "./workshop.ts";

/** What the plan that holds does not keep; counted from the seats, so it also sees what a hand has moved. */
export type UnkeptWish =
  | {
      readonly kind: "apart";
      readonly a: string;
      readonly b: string;
      readonly round: number;
      readonly table: string;
    }
  | { readonly kind: "together"; readonly a: string; readonly b: string }
  | { readonly kind: "stepFree"; readonly name: string; readonly round: number; readonly table: string }
  | { readonly kind: "language"; readonly name: string; readonly language: string; readonly round: number }
  | { readonly kind: "topic"; readonly name: string; readonly table: string }
  | { readonly kind: "hostAway"; readonly name: string; readonly round: number; readonly table: string }
  | {
      readonly kind: "tooFull";
      readonly table: string;
      readonly round: number;
      readonly people: number;
      readonly seats: number;
    }
  | { readonly kind: "noSeat"; readonly name: string; readonly round: number };

const rounds = (sheet: WorkshopSheet) => Array.from({ length: sheet.workshop.rounds }, (_, at) => at + 1);
const present = (sheet: WorkshopSheet, person: WorkshopPerson) =>
  rounds(sheet).filter((round) => isPresent(person, round));

const pairFaults = (sheet: WorkshopSheet): UnkeptWish[] => {
  const seats = sheet.seating?.seats ?? [];
  const met = meetings(seats);
  const nameOf = (id: string) => sheet.people.find(({ guestId }) => guestId === id)?.name ?? "";
  return sheet.pairs.flatMap(({ a, b, wish }): UnkeptWish[] => {
    const names = { a: nameOf(a), b: nameOf(b) };
    if (wish === "together") return haveMet(met, a, b) ? [] : [{ kind: "together", ...names }];
    if (!haveMet(met, a, b)) return [];
    return rounds(sheet).flatMap((round) => {
      const table = stationOf(sheet, round, a);
      return table !== undefined && table === stationOf(sheet, round, b)
        ? [{ kind: "apart" as const, ...names, round, table: table.topic }]
        : [];
    });
  });
};

const personFaults = (sheet: WorkshopSheet, person: WorkshopPerson): UnkeptWish[] => {
  const { name, guestId } = person;
  const speakers = person.language === null ? [] : speakersFor(person, sheet.people);
  const inRounds = present(sheet, person).flatMap((round): UnkeptWish[] => {
    const table = stationOf(sheet, round, guestId);
    if (table === undefined) return [{ kind: "noSeat", name, round }];
    const alone =
      person.language !== null && !speakers.some((other) => stationOf(sheet, round, other.guestId) === table);
    return [
      ...(person.stepFree && !table.stepFree
        ? [{ kind: "stepFree" as const, name, round, table: table.topic }]
        : []),
      ...(alone ? [{ kind: "language" as const, name, language: person.language ?? "", round }] : []),
    ];
  });
  const visited = present(sheet, person).map((round) => stationOf(sheet, round, guestId)?.id);
  const missed = sheet.stations.filter(({ id }) => person.stationIds.includes(id) && !visited.includes(id));
  return [...inRounds, ...missed.map(({ topic }) => ({ kind: "topic" as const, name, table: topic }))];
};

const tableFaults = (sheet: WorkshopSheet): UnkeptWish[] =>
  sheet.stations.flatMap((station) =>
    rounds(sheet).flatMap((round): UnkeptWish[] => {
      const seats = sheet.seating?.seats ?? [];
      const here = seats.filter((seat) => seat.round === round && seat.stationId === station.id);
      const host = sheet.people.find(({ guestId }) => guestId === station.hostId);
      const away = host !== undefined && !here.some(({ guestId }) => guestId === host.guestId);
      const { topic: table } = station;
      return [
        ...(away ? [{ kind: "hostAway" as const, name: host.name, round, table }] : []),
        ...(here.length > station.seats
          ? [{ kind: "tooFull" as const, table, round, people: here.length, seats: station.seats }]
          : []),
      ];
    }),
  );

/** Everything that was wished for or is needed and does not stand in the plan; nothing while there is no plan. */
export function unkeptWishes(sheet: WorkshopSheet): readonly UnkeptWish[] {
  if (sheet.seating === null || groupsOf(sheet.seating.seats).length === 0) return [];
  return [
    ...tableFaults(sheet),
    ...sheet.people.flatMap((person) => personFaults(sheet, person)),
    ...pairFaults(sheet),
  ];
}
