type Locked = {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
  readonly version?: string;
};
export type Lockfile = { readonly packages: Readonly<Record<string, Locked>> };

/** Everything but the product itself. */
const locked = (lockfile: Lockfile): [string, Locked][] =>
  Object.entries(lockfile.packages).filter(([path, { link }]) => path !== "" && link !== true);

/** What could be swapped on the way, or ties the lockfile to one place it was downloaded from. */
export const lockFaults = (lockfile: Lockfile): string[] =>
  locked(lockfile).flatMap(([path, { integrity, resolved }]) => [
    ...(integrity === undefined || !integrity.startsWith("sha512-")
      ? [`${path} has no strong integrity`]
      : []),
    ...(resolved !== undefined && /^[a-z+]+:\/\//.test(resolved) ? [`${path} names a host`] : []),
  ]);

export const packagesWithInstallScripts = (lockfile: Lockfile): string[] =>
  locked(lockfile)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.split("node_modules/").at(-1) ?? path)
    .toSorted();

/** Dependencies without a row of their own in the decision record: `| name | reason |`. */
export const withoutReason = (names: readonly string[], record: string): string[] =>
  names.filter(
    (name) => !new RegExp(`^\\| \`${name.replace(/[/@.-]/g, "\\$&")}\` \\| [^|]{15,} \\|`, "m").test(record),
  );
