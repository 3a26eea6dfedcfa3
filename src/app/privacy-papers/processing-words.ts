/** What Art. 30 (1) DSGVO asks for, per processing. `basis` is a proposal: the municipality checks and enters its own. */
export type ProcessingWords = {
  readonly name: string;
  readonly purpose: string;
  readonly basis: string;
  readonly persons: string;
  readonly data: string;
  readonly recipients: string;
};
