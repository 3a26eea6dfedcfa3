/** Joins class names and leaves out what is not set; undefined when nothing is left, so no empty attribute appears. */
export const classList = (...names: readonly (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(" ") || undefined;
