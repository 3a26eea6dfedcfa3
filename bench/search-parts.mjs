// What the measurement of the search takes from the product; compiled by esbuild like the product itself.
export { repositoryRoot } from "../src/platform/checkout.ts";
export { runnableBinaries } from "../src/platform/embedded-database/binaries.ts";
export { nobody, runsAsRoot } from "../src/platform/embedded-database/server-account.ts";
export { serverEnvironment } from "../src/platform/embedded-database/settings.ts";
export { search } from "../src/find/search/search.ts";
export { buildIndex } from "../src/find/search/search-index.ts";
export { readTopicList, readVocabulary } from "../src/find/topics/topic-files.ts";
