/** The pairs of an even number of people in rounds, everybody once in each: the circle method with one person fixed. */
export const roundRobin = (people: number): number[][][] => {
  const turning = people - 1;
  return Array.from({ length: turning }, (_, round) =>
    Array.from({ length: people / 2 }, (_unused, pair) =>
      pair === 0 ? [round, turning] : [(round + pair) % turning, (round - pair + turning) % turning],
    ),
  );
};
