import { startRun } from "./processes.mjs";
import { readQuestions } from "./search-run.mjs";

/** How many of the questions each engine answers, the same ones for all: as many as the slowest can in its time. */
const sizes = [
  { offers: 1000, asked: 486 },
  { offers: 20_000, asked: 60 },
  { offers: 200_000, asked: 24 },
];

/** Measures the search against four others on the same offers and questions (bench/README.md). */
export async function measureSearch({ tell }) {
  const measured = [];
  for (const size of sizes) {
    tell(`${size.offers} offers`);
    const words = ["--expose-gc", "--max-old-space-size=8192", "bench/search-run.mjs", JSON.stringify(size)];
    const said = await startRun(words);
    measured.push(
      ...said
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    );
  }
  return { offers: sizes.map(({ offers }) => offers), queries: readQuestions().length, engines: measured };
}
