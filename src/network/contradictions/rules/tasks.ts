import type { Net } from "../net.ts";
import type { Profile, ProfileLine } from "../../profiles/profile.ts";

type Said = { readonly profile: Profile; readonly line: ProfileLine };

/** What the net says about one task. */
export type TaskTalk = {
  readonly task: string;
  readonly claims: readonly Said[];
  readonly denials: readonly Said[];
  /** "Not us but them", "they do that": one sentence of each profile. */
  readonly passes: readonly Said[];
};

const isPass = ({ profile, line }: Said, net: Net): boolean => net.meant(line.partner, profile).length > 0;

/** Each task that is spoken of, with who does it, who does not, and who believes that others do. */
export function taskTalks(net: Net): readonly TaskTalk[] {
  const talks = new Map<string, Said[]>();
  for (const profile of net.profiles)
    for (const line of profile.lines) {
      if (line.typed?.kind !== "task" && line.typed?.kind !== "soleTask") continue;
      talks.set(line.typed.value, [...(talks.get(line.typed.value) ?? []), { profile, line }]);
    }
  return [...talks].map(([task, said]) => ({
    task,
    claims: said.filter(({ line }) => line.field === "possibilities"),
    denials: said.filter(({ line }) => line.field === "limits"),
    passes: said
      .filter((one) => one.line.field !== "possibilities" && isPass(one, net))
      .filter((one, at, all) => all.findIndex(({ profile }) => profile.id === one.profile.id) === at),
  }));
}

/** Nobody says "we do", and at least two say "the others do". */
export const isUnclaimed = ({ claims, passes }: TaskTalk): boolean =>
  claims.length === 0 && passes.length > 1;
