import type { ComponentChildren } from "preact";
import { Fits } from "./fits.tsx";
import { Tag, type TagTone } from "./tag.tsx";

export type Result = {
  readonly href: string;
  readonly title: string;
  /** Number on the map; the human contact has none. */
  readonly mark?: number | undefined;
  /** Organisation, place, distance; the separator belongs to the translation. */
  readonly where: ComponentChildren;
  readonly next?: { readonly text: string; readonly tone?: TagTone | undefined } | undefined;
  readonly fits: readonly string[];
  /** One limit at most; links in it stay reachable above the card's link. */
  readonly limit?: ComponentChildren;
  /** Language of the title where it is not the page's. */
  readonly lang?: string | undefined;
};

const ResultCard = (result: Result) => (
  <li class="card covers">
    <h3>
      {result.mark !== undefined && (
        <span class="n" aria-hidden="true">
          {result.mark}
        </span>
      )}
      <a class="cover" href={result.href} lang={result.lang}>
        {result.title}
      </a>
    </h3>
    <p class="soft">{result.where}</p>
    {result.next && (
      <p>
        <Tag tone={result.next.tone}>{result.next.text}</Tag>
      </p>
    )}
    <Fits reasons={result.fits} />
    {result.limit && <p class="small">{result.limit}</p>}
  </li>
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
