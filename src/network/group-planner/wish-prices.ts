import { lacking, needPrice } from "./need-prices.ts";
import type { Seating } from "./seating.ts";
import { type MixCounts, type Wishes, weights } from "./wishes.ts";

/** What all broken wishes of a seating cost; also counts anew who is where. */
export function priceOf(wishes: Wishes, seating: Seating): number {
  const { people, rounds, at } = seating;
  count(wishes, seating);
  let price = pairsMissed(wishes, seating) + visitsMissed(wishes);
  for (let round = 0; round < rounds; round++)
    for (let person = 0; person < people; person++) {
      const table = at[round * people + person] ?? -1;
      if (table >= 0) price += seatPriceOf(wishes, seating, round, person, table);
    }
  for (const mix of wishes.mix)
    for (let cell = 0; cell < mix.counts.length; cell++) price += uneven(mix, cell, 0);
  return price;
}

function seatPriceOf(
  wishes: Wishes,
  { people, tables, at }: Seating,
  round: number,
  person: number,
  table: number,
): number {
  const { seatPrice, apart, needs, home } = wishes;
  let price = seatPrice?.[person * tables + table] ?? 0;
  if (home && awayFrom(home, round * people + person, table)) price += home.price;
  for (const other of apart?.[person] ?? [])
    if (other > person && at[round * people + other] === table) price += weights.must;
  if (needs !== null) price += lacking(needs, person, (other) => at[round * people + other] ?? -1);
  return price;
}

function pairsMissed({ together }: Wishes, { people, met }: Seating): number {
  let price = 0;
  for (const [person, others] of together?.entries() ?? [])
    for (const other of others) if (other > person && !met[person * people + other]) price += weights.wanted;
  return price;
}

function visitsMissed({ topic }: Wishes): number {
  let price = 0;
  for (const [cell, wanted] of topic?.wanted.entries() ?? [])
    if (wanted && !topic?.visits[cell]) price += weights.wanted;
  return price;
}

function count({ topic, mix }: Wishes, { people, rounds, tables, at }: Seating): void {
  topic?.visits.fill(0);
  for (const { counts } of mix) counts.fill(0);
  for (let round = 0; round < rounds; round++)
    for (let person = 0; person < people; person++) {
      const table = at[round * people + person] ?? -1;
      if (table < 0) continue;
      if (topic) step(topic.visits, person * tables + table, 1);
      for (const { counts, classOf, classes } of mix) {
        const one = classOf[person] ?? -1;
        if (one >= 0) step(counts, (round * tables + table) * classes + one, 1);
      }
    }
}

const step = (counts: Uint8Array | Int16Array, cell: number, by: number): void => {
  counts[cell] = (counts[cell] ?? 0) + by;
};

const uneven = ({ counts, fewest, most, weight }: MixCounts, cell: number, more: number): number => {
  const n = (counts[cell] ?? 0) + more;
  return weight * (Math.max(0, n - (most[cell] ?? 0)) + Math.max(0, (fewest[cell] ?? 0) - n));
};

/** By how much the price grows when two people of different tables change seats in this round. */
export function swapPrice(wishes: Wishes, seating: Seating, round: number, p: number, q: number): number {
  const { people, tables, at } = seating;
  const a = at[round * people + p] ?? 0;
  const b = at[round * people + q] ?? 0;
  const { seatPrice, topic, needs } = wishes;
  let price = movePrice(wishes, seating, round, p, q) + movePrice(wishes, seating, round, q, p);
  for (const mix of wishes.mix)
    price += mixPrice(mix, (round * tables + a) * mix.classes, (round * tables + b) * mix.classes, p, q);
  if (seatPrice)
    price +=
      (seatPrice[p * tables + b] ?? 0) +
      (seatPrice[q * tables + a] ?? 0) -
      (seatPrice[p * tables + a] ?? 0) -
      (seatPrice[q * tables + b] ?? 0);
  if (topic)
    price += weights.wanted * (visitChange(topic, p * tables, a, b) + visitChange(topic, q * tables, b, a));
  if (needs) price += needPrice(needs, seating, round, p, q);
  if (wishes.home)
    price +=
      homePrice(wishes.home, round * people + p, a, b) + homePrice(wishes.home, round * people + q, b, a);
  return price;
}

/** The pairs of one of the two who change seats: whom she leaves and to whom she comes. */
function movePrice(
  { apart, together }: Wishes,
  { people, at, met }: Seating,
  round: number,
  p: number,
  q: number,
): number {
  const a = at[round * people + p] ?? 0;
  const b = at[round * people + q] ?? 0;
  let price = 0;
  for (const other of apart?.[p] ?? []) {
    const table = at[round * people + other];
    if (table === a) price -= weights.must;
    else if (table === b && other !== q) price += weights.must;
  }
  for (const other of together?.[p] ?? []) {
    const table = at[round * people + other];
    const times = met[p * people + other];
    if (table === a && times === 1) price += weights.wanted;
    else if (table === b && other !== q && times === 0) price -= weights.wanted;
  }
  return price;
}

function mixPrice(mix: MixCounts, atA: number, atB: number, p: number, q: number): number {
  const [ofP, ofQ] = [mix.classOf[p] ?? -1, mix.classOf[q] ?? -1];
  if (ofP === ofQ) return 0;
  let price = 0;
  if (ofP >= 0)
    price +=
      uneven(mix, atA + ofP, -1) -
      uneven(mix, atA + ofP, 0) +
      uneven(mix, atB + ofP, 1) -
      uneven(mix, atB + ofP, 0);
  if (ofQ >= 0)
    price +=
      uneven(mix, atA + ofQ, 1) -
      uneven(mix, atA + ofQ, 0) +
      uneven(mix, atB + ofQ, -1) -
      uneven(mix, atB + ofQ, 0);
  return price;
}

type Home = NonNullable<Wishes["home"]>;
const awayFrom = ({ at }: Home, seat: number, table: number): boolean =>
  at[seat] !== -1 && at[seat] !== table;
const homePrice = (home: Home, seat: number, from: number, to: number): number =>
  home.price * (Number(awayFrom(home, seat, to)) - Number(awayFrom(home, seat, from)));

function visitChange(
  { wanted, visits }: NonNullable<Wishes["topic"]>,
  start: number,
  from: number,
  to: number,
): number {
  const lost = wanted[start + from] && visits[start + from] === 1 ? 1 : 0;
  const won = wanted[start + to] && visits[start + to] === 0 ? 1 : 0;
  return lost - won;
}

/** Counts that two people change seats. Call it before `swap`. */
export function noteSwap(
  { topic, mix }: Wishes,
  { people, tables, at }: Seating,
  round: number,
  p: number,
  q: number,
): void {
  const a = at[round * people + p] ?? 0;
  const b = at[round * people + q] ?? 0;
  for (const [person, from, to] of [
    [p, a, b],
    [q, b, a],
  ] as const) {
    if (topic) {
      step(topic.visits, person * tables + from, -1);
      step(topic.visits, person * tables + to, 1);
    }
    for (const { counts, classOf, classes } of mix) {
      const one = classOf[person] ?? -1;
      if (one < 0) continue;
      step(counts, (round * tables + from) * classes + one, -1);
      step(counts, (round * tables + to) * classes + one, 1);
    }
  }
}
