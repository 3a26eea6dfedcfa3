const parts = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^/?#]*)(.*)$/i;

/**
 * The addresses of the single servers in an address that names several, written as libpq writes them:
 * `postgres://one:5432,two:5433/tragnetz`, or with sockets `postgres:///tragnetz?host=/one,/two`. The driver knows
 * no lists.
 */
export function serversIn(url: string): readonly string[] {
  const [, before, hosts = "", after = ""] = parts.exec(url) ?? [];
  if (before === undefined) return [url];
  return hosts.split(",").flatMap((host) => byParameter(`${before}${host}${after}`));
}

function byParameter(url: string): readonly string[] {
  if (!URL.canParse(url)) return [url];
  const { searchParams } = new URL(url);
  const hosts = searchParams.get("host")?.split(",") ?? [];
  const ports = searchParams.get("port")?.split(",") ?? [];
  if (hosts.length < 2) return [url];
  return hosts.map((host, at) => {
    const single = new URL(url);
    single.searchParams.set("host", host);
    const port = ports[at] ?? ports[0];
    if (port !== undefined) single.searchParams.set("port", port);
    return single.href;
  });
}
