type Figure = { readonly meaning: string; readonly value: string };

type FiguresProps = { readonly figures: readonly Figure[] };

/** Up to five numbers with their meaning; values come formatted. */
export const Figures = ({ figures }: FiguresProps) => (
  <dl class="figures">
    {figures.map((figure) => (
      <div key={figure.meaning}>
        <dt>{figure.meaning}</dt>
        <dd>{figure.value}</dd>
      </div>
    ))}
  </dl>
);

type BudgetProps = {
  readonly title: string;
  readonly summary: string;
  /** The same in one sentence for those who do not see the bar. */
  readonly label: string;
  /** Shares of what was granted, 0 to 1. */
  readonly used: number;
  readonly planned: number;
  readonly mark: number;
};

const percent = (share: number): number => Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;

/** Hours used and planned against hours granted, with the mark from which people should talk. */
export const Budget = ({ title, summary, label, used, planned, mark }: BudgetProps) => (
  <div class="budget">
    <p class="row apart">
      <strong>{title}</strong>
      <span>{summary}</span>
    </p>
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="b-bg" width="100" height="8" />
      <rect class="b-used" width={percent(used)} height="8" />
      <rect class="b-plan" x={percent(used)} width={percent(Math.min(planned, 1 - used))} height="8" />
      <path class="b-mark" d={`M${percent(mark)} 0v8`} vector-effect="non-scaling-stroke" />
    </svg>
  </div>
);
