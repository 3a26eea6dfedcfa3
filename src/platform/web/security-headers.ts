/**
 * Headers of every answer. `same-origin` and not `no-referrer`, because with the latter browsers send `Origin: null`
 * on our own forms (decisions.md 5). No inline script or style anywhere, hence no nonce.
 */
export function securityHeaders(https: boolean, frameAncestors = "'none'"): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "object-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ];
  return {
    "content-security-policy": policy.join("; "),
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    ...(frameAncestors === "'none'" ? { "x-frame-options": "DENY" } : {}),
    ...(https ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
  };
}

const namesFramers = (policy: string | undefined): boolean =>
  policy !== undefined && /frame-ancestors (?!'none')/.test(policy);

/**
 * The headers of one answer over those of every answer. Where its policy names who may frame it, the older header that
 * forbids every frame goes: some browsers obey both.
 */
export function headersOver(
  every: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  if (!namesFramers(own["content-security-policy"])) return { ...every, ...own };
  const { "x-frame-options": _older, ...rest } = { ...every, ...own };
  return rest;
}
