/**
 * The method of "good-enough golfers", written anew from its public description: one round after the other; each begins
 * with groups by chance, breeds descendants in which two people of different groups change places, and goes on with the
 * best of them. A pair costs the square of how often it has met. The original runs once and for as long as it takes; here
 * it begins again until the time is over and the best of all runs counts, which can only help it.
 */
const beginnings = 5;
const generations = 30;
const survivors = 100;
const mutationsByChance = 2;

export function golfers({ people, seats, rounds }, { timeMs, seed }) {
  const start = process.cpuUsage();
  const over = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 >= timeMs;
  };
  const dice = diceOf(seed);
  let best = 0;
  let runs = 0;
  do {
    best = Math.max(best, oneRun(people, seats, rounds, dice, over));
    runs++;
  } while (!over() && best < (people * (people - 1)) / 2);
  return { distinctPairs: best, runs };
}

function oneRun(people, seats, rounds, dice, over) {
  const met = Array.from({ length: people }, () => new Uint8Array(people));
  for (let round = 0; round < rounds; round++) {
    let parents = Array.from({ length: beginnings }, () => scored(byChance(people, seats, dice), met));
    for (let n = 0; n < generations && parents[0].cost > 0 && !over(); n++)
      parents = nextGeneration(parents, met, dice, over);
    for (const group of parents[0].groups)
      for (const one of group) for (const other of group) if (one !== other) met[one][other]++;
  }
  let pairs = 0;
  for (let one = 0; one < people; one++)
    for (let other = 0; other < one; other++) if (met[one][other] > 0) pairs++;
  return pairs;
}

/** Everybody of the worst group changes places with everybody else in turn; a few changes by chance keep it from getting stuck. */
function nextGeneration(parents, met, dice, over) {
  const found = [...parents];
  for (const parent of parents) {
    const worst = parent.costs.indexOf(Math.max(...parent.costs));
    for (let other = 0; other < parent.groups.length; other++) {
      if (other === worst || over()) continue;
      for (let a = 0; a < parent.groups[worst].length; a++)
        for (let b = 0; b < parent.groups[other].length; b++)
          found.push(exchanged(parent, [worst, a], [other, b], met));
    }
    for (let n = 0; n < mutationsByChance; n++) {
      const [one, other] = [below(dice, parent.groups.length), below(dice, parent.groups.length)];
      if (one === other || parent.groups[one].length === 0 || parent.groups[other].length === 0) continue;
      const [a, b] = [below(dice, parent.groups[one].length), below(dice, parent.groups[other].length)];
      found.push(exchanged(parent, [one, a], [other, b], met));
    }
  }
  const least = found.reduce((lowest, { cost }) => Math.min(lowest, cost), Number.POSITIVE_INFINITY);
  const best = found.filter(({ cost }) => cost === least);
  shuffle(best, dice);
  return best.slice(0, survivors);
}

function exchanged(parent, [one, a], [other, b], met) {
  const groups = parent.groups.slice();
  groups[one] = parent.groups[one].with(a, parent.groups[other][b]);
  groups[other] = parent.groups[other].with(b, parent.groups[one][a]);
  const costs = parent.costs.slice();
  costs[one] = costOf(groups[one], met);
  costs[other] = costOf(groups[other], met);
  return {
    groups,
    costs,
    cost: parent.cost - parent.costs[one] - parent.costs[other] + costs[one] + costs[other],
  };
}

function scored(groups, met) {
  const costs = groups.map((group) => costOf(group, met));
  return { groups, costs, cost: costs.reduce((sum, cost) => sum + cost, 0) };
}

function costOf(group, met) {
  let cost = 0;
  for (let a = 0; a < group.length; a++) for (let b = 0; b < a; b++) cost += met[group[a]][group[b]] ** 2;
  return cost;
}

function byChance(people, seats, dice) {
  const order = Array.from({ length: people }, (_, person) => person);
  shuffle(order, dice);
  return seats.map((count) => order.splice(0, count));
}

function shuffle(list, dice) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = below(dice, at + 1);
    [list[at], list[other]] = [list[other], list[at]];
  }
}

const below = (dice, count) => Math.floor(dice() * count);

function diceOf(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
