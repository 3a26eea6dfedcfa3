const needed: Readonly<Record<string, RegExp>> = {
  "referrer-policy": /^(same-origin|no-referrer)$/,
  "x-content-type-options": /^nosniff$/,
  "cross-origin-opener-policy": /^same-origin$/,
};

const directives = ["default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors "];

function policyFaults(policy: string): string[] {
  if (policy === "") return ["no content security policy"];
  const lacking = directives
    .filter((directive) => !policy.includes(directive))
    .map((directive) => `the policy lacks ${directive}`);
  const weak = /unsafe-inline|unsafe-eval|https?:\/\/|(-src [^;]*\*)/.exec(policy);
  return weak ? [...lacking, `the policy allows ${weak[0]}`] : lacking;
}

/** What is missing or too weak among the headers of an answer. */
export function headerFaults(headers: Headers): string[] {
  const faults = Object.entries(needed).flatMap(([name, pattern]) =>
    pattern.test(headers.get(name) ?? "") ? [] : [`${name}: ${headers.get(name) ?? "missing"}`],
  );
  const type = headers.get("content-type") ?? "";
  const untyped =
    type.startsWith("text/") && !/charset=utf-8/i.test(type)
      ? ["no charset"]
      : type === "" && !headers.has("location")
        ? ["no content type"]
        : [];
  return [...policyFaults(headers.get("content-security-policy") ?? ""), ...faults, ...untyped];
}
