import { errorsOf, filledWith, typedAgain } from "../../../people/public.ts";
import { page, redirect } from "../../../platform/web/answer.ts";
import type { WebRequest } from "../../../platform/web/request.ts";
import { type Route, sending, showing } from "../../../platform/web/route.ts";
import type { Topic } from "../../topics/topic.ts";
import { changeEmbedding } from "./change-embedding.ts";
import { sayEmbedding } from "./embed-staff.texts.ts";
import { embeddingPage, embeddingPath, type Wanted } from "./embedding-page.tsx";
import { showEmbedding } from "./show-embedding.ts";

const sayIssue = (key: string): string =>
  sayEmbedding(key === "notAddress" || key === "tooMany" ? key : "tooLong");

const anything: Wanted = { topic: "", place: "", most: "" };

/** What was chosen for the text of a partner; an unknown topic or number falls away. */
const wantedBy = (search: URLSearchParams, topics: readonly Topic[]): Wanted => ({
  topic: topics.find(({ slug }) => slug === search.get("thema"))?.slug ?? "",
  place: (search.get("ort") ?? "").trim().slice(0, 100),
  most: /^(?:[1-9]|[1-4]\d|50)$/.exec(search.get("anzahl") ?? "")?.[0] ?? "",
});

/** The coordination says which sites may show the list, and gets the text for them. */
export const embeddingRoutes = (topics: readonly Topic[]): readonly Route[] => [
  showing(embeddingPath, showEmbedding, {
    page: (origins, view) => {
      const { searchParams } = new URL(view.path, "http://localhost");
      return page(
        embeddingPage(view, {
          typed: filledWith({ origins: origins.join("\n") }),
          saved: searchParams.has("neu"),
          nobody: origins.length === 0,
          wanted: wantedBy(searchParams, topics),
          topics,
        }),
      );
    },
  }),
  sending(embeddingPath, changeEmbedding, {
    input: ({ fields }: WebRequest) => ({ origins: fields.get("origins") }),
    done: (_value, view) => redirect(view.href(`${embeddingPath}?neu=1`, "de")),
    refused: () => Promise.resolve(null),
    invalid: (issues, view, { fields }) =>
      page(
        embeddingPage(view, {
          typed: typedAgain(fields, ["origins"], errorsOf(issues, sayIssue)),
          saved: false,
          nobody: false,
          wanted: anything,
          topics,
        }),
        422,
      ),
  }),
];
