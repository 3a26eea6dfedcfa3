import { fits, isReachableAnywhere } from "./fitting.ts";
import type { Profiles } from "./profiles.ts";
import { factScore } from "./ranking.ts";
import type { WantedLanguage } from "./wanted-language.ts";
import type { Query } from "./search-types.ts";

/** Points for facts other than the distance, worked out once for all offers of a profile, one search at a time. */
export type ProfileFacts = {
  readonly points: (profile: number) => number;
  /** Do the offers of the profile fit what the family set, distance and times aside? */
  readonly fits: (profile: number) => boolean;
  /** Can the offers of the profile be had from anywhere? */
  readonly fromAnywhere: (profile: number) => boolean;
};

/** Profile → number of the search that worked it out last; so nothing has to be wiped. */
let workedOutBy = new Uint32Array(0);
let points = new Float64Array(0);
let anywhere = new Uint8Array(0);
let fitting = new Uint8Array(0);
let searches = 0;

const makeRoom = (profiles: number): void => {
  if (workedOutBy.length >= profiles) return;
  workedOutBy = new Uint32Array(profiles);
  points = new Float64Array(profiles);
  anywhere = new Uint8Array(profiles);
  fitting = new Uint8Array(profiles);
};

/** Prepares the facts for one search; the one before it must be over. */
export const profileFacts = (
  { examples }: Profiles,
  query: Query,
  speaks: WantedLanguage | null,
): ProfileFacts => {
  makeRoom(examples.length);
  searches = searches === 0xffffffff ? 1 : searches + 1;
  const workOut = (profile: number): void => {
    const example = examples[profile];
    if (example === undefined || workedOutBy[profile] === searches) return;
    workedOutBy[profile] = searches;
    points[profile] = factScore(example, query, null, speaks);
    fitting[profile] = fits(example, query, null) ? 1 : 0;
    anywhere[profile] = isReachableAnywhere(example) ? 1 : 0;
  };
  return {
    points: (profile) => {
      workOut(profile);
      return points[profile] ?? 0;
    },
    fits: (profile) => {
      workOut(profile);
      return fitting[profile] === 1;
    },
    fromAnywhere: (profile) => {
      workOut(profile);
      return anywhere[profile] === 1;
    },
  };
};
