type CodeBoxProps = { readonly code: string };

/** The family's code in large letters, left to right on every page; machine translators must leave it alone. */
export const CodeBox = ({ code }: CodeBoxProps) => (
  <p class="codebox notranslate" dir="ltr">
    <bdi>{code}</bdi>
  </p>
);
