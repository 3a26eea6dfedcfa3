import { expect, test } from "vitest";
import { serversIn } from "./several-servers.ts";

test.each([
  ["postgres://db.example/tragnetz", ["postgres://db.example/tragnetz"]],
  [
    "postgres://owner:a%40b@one:5432,two:5433/tragnetz?sslmode=verify-full",
    [
      "postgres://owner:a%40b@one:5432/tragnetz?sslmode=verify-full",
      "postgres://owner:a%40b@two:5433/tragnetz?sslmode=verify-full",
    ],
  ],
  ["postgres://[::1]:1,[::2]/t", ["postgres://[::1]:1/t", "postgres://[::2]/t"]],
  [
    "postgres:///t?host=/one,/two&port=5432&user=owner",
    ["postgres:///t?host=%2Fone&port=5432&user=owner", "postgres:///t?host=%2Ftwo&port=5432&user=owner"],
  ],
  ["postgres:///t?host=a,b&port=1,2", ["postgres:///t?host=a&port=1", "postgres:///t?host=b&port=2"]],
  ["mysql://a,b/t", ["mysql://a,b/t"]],
])("the address %s names %j", (url, single) => expect(serversIn(url)).toEqual(single));
