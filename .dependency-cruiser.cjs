// Who may import whom (docs/decisions/0009-import-rules.md). Each exception stands here with its reason and nowhere else.
const areas = ["people", "network", "find", "connect", "accompany", "improve"];
const inAreas = `^src/(${areas.join("|")})/`;

/** An area sees the areas before it, and of those only `public.ts`. */
const areaOrder = areas.map((area, at) => ({
  name: `${area}-looks-back-only`,
  comment: `${area} may import only earlier areas; a later one reacts through an outbox event that app/ subscribes.`,
  severity: "error",
  from: { path: `^src/${area}/` },
  to: { path: `^src/(${[...areas.slice(at + 1), "app"].join("|")})/` },
}));

/** Files besides `*.sql.ts` and platform/database.ts that may know the database driver. */
const driverDoors = [
  ["platform/logins\\.ts", "creates the logins as the owner, before any pool exists"],
  ["platform/migrations\\.ts", "applies the numbered SQL files as the owner, before any pool exists"],
  ["platform/installation\\.ts", "opens the owner's connection once at start and closes it"],
  ["platform/primary-pool\\.ts", "asks each of several servers whether it is the one that is written to"],
  ["platform/patient-pool\\.ts", "is the pool of the driver that gives up on a silent server"],
  ["platform/operators-server(-refusals)?\\.ts", "signs in as the owner of the operator's server and says why it fails"],
  ["platform/embedded-database/running-server\\.ts", "asks the embedded server whether it answers"],
  ["platform/perform\\.ts", "claims the operation key inside the transaction of the act"],
  ["platform/shared-counts\\.ts", "hands the statements of the library that counts to its own transaction"],
  ["find/open-data/offer-conditions\\.ts", "writes pieces of conditions that queries put together; asks nothing itself"],
  ["platform/send-outbox\\.job\\.ts", "leases and marks outbox rows; the outbox is the platform's own table"],
  ["platform/web/network-faces\\.ts", "reads the one table that every page needs, so that pages survive a lost database"],
  ["app/health\\.ts", "asks the store whether it is alive, without any act"],
  ["app/jobs\\.ts", "writes the heartbeat of the jobs"],
];

/** Files besides the interface, pages and mails that may know Preact. */
const viewDoors = [
  ["platform/web/respond\\.ts", "turns the answer of a route into bytes"],
  ["platform/web/answer\\.ts", "names the type of a page's body"],
  ["app/site\\.ts", "puts the fault pages into the site"],
];

const any = (doors) => doors.map(([path]) => `^src/${path}$`);
const tests = "\\.test\\.tsx?$";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      comment: "A file that nobody imports is dead. Islands and the two entries are started from outside.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: ["\\.island\\.ts$", "^src/app/(server|command-line)\\.ts$", tests] },
      to: {},
    },
    { name: "core-imports-nothing-of-ours", severity: "error", from: { path: "^src/core/" }, to: { path: "^src/", pathNot: "^src/core/" } },
    { name: "platform-imports-core-only", severity: "error", from: { path: "^src/platform/" }, to: { path: "^src/", pathNot: "^src/(core|platform)/" } },
    {
      name: "ui-imports-core-and-texts-only",
      comment: "Besides texts the frames need to know for whom a page is: the view (address, network, person) and the roles.",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { path: "^src/", pathNot: ["^src/(core|ui)/", "^src/platform/(texts|view|actor)\\.ts$"] },
    },
    ...areaOrder,
    {
      name: "areas-through-public",
      comment: "Another area is used only through its public.ts.",
      severity: "error",
      from: { path: `${inAreas}.` },
      to: { path: `${inAreas}.`, pathNot: ["^src/$1/", "/public\\.ts$"] },
    },
    {
      name: "driver-behind-its-doors",
      comment: "SQL lives in *.sql.ts; exceptions and their reasons are listed above.",
      severity: "error",
      from: { path: "^src/", pathNot: ["\\.sql\\.ts$", "^src/platform/database(-schema)?\\.ts$", ...any(driverDoors), tests] },
      to: { path: "(^|/)node_modules/(pg|kysely)/|^(pg|kysely)$" },
    },
    {
      name: "preact-in-views-only",
      comment: "A page is a function from props to HTML. Rules, acts and queries know nothing of it.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/ui/", "^src/[^/]+/.*\\.tsx$", ...any(viewDoors), tests] },
      to: { path: "(^|/)node_modules/preact|^preact" },
    },
    {
      name: "pages-know-no-database",
      comment: "Views get what they show as props; they may name the type of a row, and a mail looks up whom it is for.",
      severity: "error",
      from: { path: "\\.tsx$", pathNot: ["/routes\\.tsx$", "\\.mail\\.tsx$", tests] },
      to: { path: "\\.sql\\.ts$|^src/platform/(database|perform|use-case)\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "product-never-imports-tests",
      severity: "error",
      from: { path: "^src/", pathNot: tests },
      to: { path: `^(tests|bench)/|${tests}` },
    },
    {
      name: "no-test-tools-in-the-product",
      comment: "What the product imports at run time stands under dependencies. Islands are bundled, so they may use devDependencies.",
      severity: "error",
      from: { path: "^src/", pathNot: [tests, "\\.island\\.ts$"] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "(^|/)node_modules/@types/" },
    },
    { name: "every-import-resolves", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"], extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] },
  },
};
