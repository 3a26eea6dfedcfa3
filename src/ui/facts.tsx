import type { ComponentChildren } from "preact";
import { classList } from "./class-list.ts";
import { Icon, type IconName } from "./icons.tsx";

export type Fact = {
  readonly icon: IconName;
  readonly question: string;
  readonly answer: ComponentChildren;
};

type FactsProps = { readonly facts: readonly Fact[]; readonly card?: boolean | undefined };

/** Questions and answers of an offer, always in the order the caller gives. */
export const Facts = ({ facts, card }: FactsProps) => (
  <dl class={classList("facts", card && "card")}>
    {facts.map((fact) => (
      <div key={fact.question}>
        <dt>
          <Icon name={fact.icon} />
          {fact.question}
        </dt>
        <dd>{fact.answer}</dd>
      </div>
    ))}
  </dl>
);

type Pair = { readonly term: string; readonly value: ComponentChildren };

type PairsProps = { readonly pairs: readonly Pair[]; readonly stacked?: boolean | undefined };

/** Terms and values without icons; `stacked` puts the value under its term. */
export const Pairs = ({ pairs, stacked }: PairsProps) => (
  <dl class={classList("pairs", stacked && "one")}>
    {pairs.map(({ term, value }) => (
      <>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </dl>
);
