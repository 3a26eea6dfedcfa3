import { inOrder, stationOf } from "./seating.ts";
import type { Seat, Station, WorkshopPerson, WorkshopSheet } from "./workshop.ts";

export type PersonMove = {
  readonly round: number;
  readonly from: Station | undefined;
  readonly to: Station | undefined;
};
export type Mover = { readonly person: WorkshopPerson; readonly moves: readonly PersonMove[] };

export type SeatingChange = {
  /** Who was there and stays, and sits elsewhere in at least one round. */
  readonly movers: readonly Mover[];
  readonly arrivals: readonly Mover[];
  readonly leavers: readonly WorkshopPerson[];
  /** Seats of those who were there before and still are, from the changed round on. */
  readonly kept: number;
  readonly seats: number;
  /** Tables at which more people sit than they have chairs. */
  readonly chairs: readonly Station[];
};

/** What a proposal changes in the plan that holds, person by person. */
export function changeOf(sheet: WorkshopSheet, proposed: readonly Seat[], fromRound: number): SeatingChange {
  const next: WorkshopSheet = {
    ...sheet,
    seating: { version: 0, bound: 0, madeHow: "replanned", seats: proposed },
  };
  const rounds = Array.from({ length: sheet.workshop.rounds }, (_, at) => at + 1).filter(
    (round) => round >= fromRound,
  );
  const all = inOrder(sheet.people).map((person) => ({
    person,
    moves: rounds.map((round) => ({
      round,
      from: stationOf(sheet, round, person.guestId),
      to: stationOf(next, round, person.guestId),
    })),
  }));
  const had = ({ moves }: Mover) => moves.some(({ from }) => from !== undefined);
  const has = ({ moves }: Mover) => moves.some(({ to }) => to !== undefined);
  const staying = all.filter((one) => had(one) && has(one));
  const changed = ({ from, to }: PersonMove) => from !== undefined && from !== to;
  const seats = staying.flatMap(({ moves }) => moves.filter(({ from }) => from !== undefined));
  const only = (wanted: (move: PersonMove) => boolean) => (one: Mover) => ({
    ...one,
    moves: one.moves.filter(wanted),
  });
  return {
    movers: staying
      .map(only((move) => changed(move) || (move.from === undefined && move.to !== undefined)))
      .filter(({ moves }) => moves.length > 0),
    arrivals: all.filter((one) => !had(one) && has(one)).map(only(({ to }) => to !== undefined)),
    leavers: all.filter((one) => had(one) && !has(one)).map(({ person }) => person),
    kept: seats.filter((move) => !changed(move)).length,
    seats: seats.length,
    chairs: sheet.stations.filter(({ id, seats: chairs }) =>
      rounds.some(
        (round) => proposed.filter((seat) => seat.round === round && seat.stationId === id).length > chairs,
      ),
    ),
  };
}

export type Change = {
  readonly fromRound: number;
  readonly gone: readonly string[];
  readonly arrived: readonly string[];
};

/** Those who are there once the change holds: who is gone has a last round, who comes has a first one. */
export function peopleAfter(
  { people, seating }: WorkshopSheet,
  { fromRound, gone, arrived }: Change,
): readonly WorkshopPerson[] {
  const satBefore = (id: string) =>
    (seating?.seats ?? []).some((seat) => seat.guestId === id && seat.round < fromRound);
  return people.map((person) => {
    if (gone.includes(person.guestId)) return { ...person, presentTo: fromRound - 1 };
    if (!arrived.includes(person.guestId)) return person;
    return {
      ...person,
      presentTo: null,
      presentFrom: satBefore(person.guestId) ? person.presentFrom : fromRound,
    };
  });
}
