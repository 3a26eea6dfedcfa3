import type { ComponentChildren, VNode } from "preact";
import { Fits } from "./fits.tsx";
import { prepared } from "./prepared.tsx";
import { Tag, type TagTone } from "./tag.tsx";

export type Result = {
  readonly href: string;
  readonly title: string;
  /** Number on the map; the human contact has none. */
  readonly mark?: number | undefined;
  /** Organisation, place, distance; the separator belongs to the translation. */
  readonly where: ComponentChildren;
  readonly next?: { readonly text: ComponentChildren; readonly tone?: TagTone | undefined } | undefined;
  readonly fits: readonly string[];
  /** One limit at most; links in it stay reachable above the card's link. */
  readonly limit?: ComponentChildren;
  /** Language of the title where it is not the page's. */
  readonly lang?: string | undefined;
};

type CardProps = Omit<Result, "next" | "fits"> & { readonly next: ComponentChildren; readonly fits: VNode };

const Card = prepared<CardProps>(
  (card) => (
    <li class="card covers">
      <h3>
        {card.mark !== undefined && (
          <span class="n" aria-hidden="true">
            {card.mark}
          </span>
        )}
        <a class="cover" href={card.href} lang={card.lang}>
          {card.title}
        </a>
      </h3>
      {card.where && <p class="soft">{card.where}</p>}
      {card.next && <p>{card.next}</p>}
      {card.fits}
      {card.limit && <p class="small">{card.limit}</p>}
    </li>
  ),
  ["href", "title", "mark", "where", "next", "fits", "limit"],
  ({ lang }) => lang ?? "",
);

// Each prop by name: spreading an object costs more than the whole card.
const ResultCard = ({ href, title, mark, where, next, fits, limit, lang }: Result) => (
  <Card
    href={href}
    title={title}
    mark={mark}
    where={where}
    next={next && <Tag tone={next.tone}>{next.text}</Tag>}
    fits={<Fits reasons={fits} />}
    limit={limit}
    lang={lang}
  />
);

type ResultsListProps = { readonly results: readonly Result[] };

/** Offers in order of fit; the title's link covers the card. */
export const ResultsList = ({ results }: ResultsListProps) => (
  <ol class="results">
    {results.map((result) => (
      <ResultCard key={result.href} {...result} />
    ))}
  </ol>
);
