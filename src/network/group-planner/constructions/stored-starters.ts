import type { CoveringWish } from "./find-covering.ts";
import type { StarterWish } from "./find-starter.ts";
import type { Starter } from "./starter.ts";

/** A starter with the wish that finds it again (find-starter.test.ts does so), so that none is a riddle. */
type Stored<Wish> = { readonly wish: Wish; readonly rounds: readonly string[] };

/** A stored starter as people at tables. */
export const starterOf = ({ wish, rounds }: Stored<StarterWish | CoveringWish>): Starter => ({
  ...wish,
  rounds: rounds.map((round) => round.split(", ").map((table) => table.split(" ").map(Number))),
});

/** Nobody meets twice. The known names of the designs stand beside; the rounds are found by find-starter.ts. */
export const perfectStarters: readonly Stored<StarterWish>[] = [
  // Kirkman's fifteen: 7 rounds.
  {
    wish: { seats: 3, modulus: 7, strings: 2, fixed: 1, turning: 1, seed: 1 },
    rounds: ["6 11 14, 1 8 9, 3 7 12, 2 4 5, 0 10 13"],
  },
  // Nearly Kirkman, 18 people: 8 rounds and one of pairs.
  {
    wish: { seats: 3, modulus: 4, strings: 4, fixed: 2, turning: 2, seed: 1 },
    rounds: [
      "11 13 17, 0 6 9, 1 12 16, 2 7 8, 3 10 15, 4 5 14",
      "3 6 17, 1 2 15, 0 4 8, 7 9 16, 10 11 14, 5 12 13",
    ],
  },
  // Kirkman, 21 people: 10 rounds.
  {
    wish: { seats: 3, modulus: 5, strings: 4, fixed: 1, turning: 2, seed: 1 },
    rounds: [
      "9 13 20, 2 15 19, 11 16 18, 6 7 17, 3 12 14, 0 5 10, 1 4 8",
      "1 17 20, 7 13 16, 5 12 18, 0 4 19, 2 10 14, 8 11 15, 3 6 9",
    ],
  },
  // Nearly Kirkman, 24 people: 11 rounds and one of pairs.
  {
    wish: { seats: 3, modulus: 11, strings: 2, fixed: 2, turning: 1, seed: 1 },
    rounds: ["10 17 22, 8 14 23, 5 9 20, 1 7 15, 3 4 6, 2 11 18, 16 19 21, 0 12 13"],
  },
  // Kirkman, 27 people: 13 rounds.
  {
    wish: { seats: 3, modulus: 13, strings: 2, fixed: 1, turning: 1, seed: 3 },
    rounds: ["10 21 26, 3 22 23, 12 15 25, 2 9 17, 13 19 24, 11 16 20, 0 4 14, 5 7 8, 1 6 18"],
  },
  // Nearly Kirkman, 30 people: 14 rounds and one of pairs.
  {
    wish: { seats: 3, modulus: 7, strings: 4, fixed: 2, turning: 2, seed: 2 },
    rounds: [
      "2 19 29, 0 9 28, 1 3 8, 5 18 24, 4 10 26, 11 12 17, 6 7 15, 14 21 22, 20 23 25, 13 16 27",
      "7 24 29, 14 23 28, 1 22 26, 2 12 25, 10 13 21, 5 6 17, 4 8 19, 0 3 27, 15 16 20, 9 11 18",
    ],
  },
  // Kirkman, 33 people: 15 rounds and one of the groups of three.
  {
    wish: { seats: 3, modulus: 5, strings: 6, fixed: 3, turning: 3, seed: 2 },
    rounds: [
      "9 19 32, 6 8 27, 5 18 24, 7 11 30, 12 21 28, 4 20 22, 10 13 23, 1 14 31, 0 2 16, 3 25 26, 15 17 29",
      "0 25 32, 9 21 27, 8 10 28, 2 6 24, 20 29 30, 3 4 5, 7 22 31, 15 19 23, 14 18 26, 11 12 17, 1 13 16",
      "13 24 32, 0 8 14, 5 6 17, 9 18 20, 7 10 29, 3 15 30, 11 23 26, 2 21 22, 1 12 19, 16 27 31, 4 25 28",
    ],
  },
  // Nearly Kirkman, 36 people: 17 rounds and one of pairs.
  {
    wish: { seats: 3, modulus: 17, strings: 2, fixed: 2, turning: 1, seed: 1 },
    rounds: [
      "6 19 34, 12 31 35, 2 11 26, 8 9 18, 5 15 23, 3 14 16, 0 22 29, 1 13 17, 4 21 32, 7 10 30, 24 25 27, 20 28 33",
    ],
  },
  // Kirkman, 39 people: 19 rounds.
  {
    wish: { seats: 3, modulus: 19, strings: 2, fixed: 1, turning: 1, seed: 1 },
    rounds: [
      "11 22 38, 34 35 37, 2 9 26, 3 4 30, 5 10 25, 6 12 15, 14 16 28, 7 23 32, 13 17 36, 20 24 31, 1 19 33, 0 8 29, 18 21 27",
    ],
  },
  // Nearly Kirkman, 42 people: 20 rounds and one of pairs.
  {
    wish: { seats: 3, modulus: 20, strings: 2, fixed: 2, turning: 1, seed: 1 },
    rounds: [
      "4 38 40, 12 36 41, 9 17 25, 13 18 33, 14 15 21, 0 7 32, 1 3 34, 11 20 28, 10 16 19, 2 6 24, 5 26 35, 8 27 31, 23 29 30, 22 37 39",
    ],
  },
  // 24 people: 7 rounds and one of groups of three.
  {
    wish: { seats: 4, modulus: 7, strings: 3, fixed: 3, turning: 1, seed: 2 },
    rounds: ["1 13 16 21, 5 8 14 23, 4 10 15 22, 3 7 11 12, 0 2 6 19, 9 17 18 20"],
  },
  // 28 people: 9 rounds, a resolvable design.
  {
    wish: { seats: 4, modulus: 9, strings: 3, fixed: 1, turning: 1, seed: 3 },
    rounds: ["4 15 26 27, 9 10 12 19, 1 2 7 14, 8 13 17 25, 3 5 11 24, 0 18 20 23, 6 16 21 22"],
  },
  // 32 people: 10 rounds and one of pairs.
  {
    wish: {
      seats: 4,
      modulus: 5,
      strings: 6,
      fixed: 2,
      turning: 2,
      mirror: { factor: 4, strings: [1, 0, 3, 2, 4, 5], fixed: [0, 1] },
      seed: 3,
    },
    rounds: [
      "4 6 25 30, 13 17 20 31, 5 9 15 27, 0 1 10 28, 7 11 14 24, 3 16 19 21, 2 8 22 23, 12 18 26 29",
      "11 19 20 30, 0 5 25 31, 8 13 14 29, 2 16 17 26, 21 24 27 28, 3 7 10 15, 6 9 18 22, 1 4 12 23",
    ],
  },
  // 36 people: 11 rounds and one of groups of three.
  {
    wish: {
      seats: 4,
      modulus: 11,
      strings: 3,
      fixed: 3,
      turning: 1,
      mirror: { factor: 1, strings: [1, 2, 0], fixed: [1, 2, 0] },
      seed: 1,
    },
    rounds: [
      "9 17 29 35, 7 20 28 33, 6 18 31 34, 12 13 15 30, 8 23 24 26, 1 2 4 19, 11 16 25 32, 3 10 22 27, 0 5 14 21",
    ],
  },
  // 40 people: 13 rounds, a resolvable design.
  {
    wish: {
      seats: 4,
      modulus: 13,
      strings: 3,
      fixed: 1,
      turning: 1,
      mirror: { factor: 3, strings: [0, 1, 2], fixed: [0] },
      seed: 2,
    },
    rounds: [
      "0 13 26 39, 11 12 27 36, 7 10 29 30, 4 8 35 38, 19 23 31 37, 17 18 28 33, 15 25 32 34, 3 5 14 20, 2 9 16 21, 1 6 22 24",
    ],
  },
  // 48 people: 15 rounds and one of groups of three.
  {
    wish: {
      seats: 4,
      modulus: 15,
      strings: 3,
      fixed: 3,
      turning: 1,
      mirror: { factor: 1, strings: [1, 2, 0], fixed: [1, 2, 0] },
      seed: 1,
    },
    rounds: [
      "8 20 31 45, 1 23 35 46, 5 16 38 47, 15 24 25 33, 3 30 39 40, 0 9 10 18, 12 22 41 43, 11 13 27 37, 7 26 28 42, 17 21 29 34, 4 32 36 44, 2 6 14 19",
    ],
  },
];

/** Everybody meets everybody, some twice, found by find-covering.ts. */
export const coveringStarters: readonly Stored<CoveringWish>[] = [
  // 11 people: 6 rounds.
  {
    wish: { seats: 3, modulus: 3, strings: 3, fixed: 2, turning: 2, seed: 1, steps: 4000000 },
    rounds: ["5 8, 10 4 9, 1 3 2, 0 6 7", "5 2, 6 1 9, 7 0 10, 4 8 3"],
  },
  // 20 people: 7 rounds, the standing one chosen by hand.
  {
    wish: {
      seats: 4,
      modulus: 3,
      strings: 6,
      fixed: 2,
      turning: 2,
      standing: [
        [0, 1, 2, 18],
        [3, 4, 5, 19],
        [6, 9, 12, 15],
      ],
      seed: 3,
      steps: 20000000,
    },
    rounds: [
      "12 1 13 4, 18 19 6 16, 7 14 11 15, 0 17 8 5, 2 9 3 10",
      "1 3 8 7, 16 14 11 6, 10 18 12 5, 0 9 13 19, 15 17 2 4",
    ],
  },
];
