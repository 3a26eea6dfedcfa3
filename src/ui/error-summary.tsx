/** A message and the id of the control it belongs to; the same words stand at the field. */
export type FieldError = { readonly fieldId: string; readonly message: string };

type ErrorSummaryProps = {
  readonly title: string;
  readonly errors: readonly FieldError[];
  /** "Alles andere haben wir behalten."; left out where there is nothing else. */
  readonly kept?: string | undefined;
};

/** Stands above the h1 when something is missing; the script moves the focus here. Nothing without errors. */
export const ErrorSummary = ({ title, errors, kept }: ErrorSummaryProps) =>
  errors.length === 0 ? null : (
    <div class="errors stack tight" role="alert" tabindex={-1} aria-labelledby="errors-title">
      <h2 id="errors-title">{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a href={`#${error.fieldId}`}>{error.message}</a>
          </li>
        ))}
      </ul>
      {kept && <p class="small">{kept}</p>}
    </div>
  );
