/** Hidden names and values that travel with a form: form key, operation key, ticket. */
export type HiddenValues = Readonly<Record<string, string>>;

type HiddenFieldsProps = { readonly values: HiddenValues };

/** The hidden inputs of a form, in the order given. */
export const HiddenFields = ({ values }: HiddenFieldsProps) => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);
