import { page, redirect } from "../../platform/web/answer.ts";
import { handling, type Route, sending, showing, type TakesFile } from "../../platform/web/route.ts";
import { readFilePath } from "../offers/read-file-path.ts";
import { importList } from "./import-list.ts";
import { listImportSources } from "./list-import-sources.ts";
import { columnsPath, confirmPath } from "./list-preview-page.tsx";
import { askForList, chooseColumns, confirmList, previewSentList } from "./list-steps.ts";
import { previewList } from "./preview-list.ts";
import { fileTooLarge, largestFileBytes } from "./sent-file.ts";
import { showImport } from "./show-import.ts";
import { showResult } from "./show-result.ts";
import { showTakingBack } from "./show-taking-back.ts";
import { sayTakeBack } from "./take-back.texts.ts";
import { takeBackImport } from "./take-back-import.ts";
import { importPath, takeBackPath, takingBackPage } from "./taking-back-page.tsx";

/** Around the file a form has its other fields, among them a mapping of many columns. Bytes. */
const roomForFields = 1024 * 1024;

const takesFile: TakesFile = {
  mostBytes: largestFileBytes + roomForFields,
  tooLarge: (desk, view) => askForList(desk, view, { error: fileTooLarge() }),
};

/** In the address of the question, where the answer came too late. */
const notTaken = "unveraendert";

/** Sending a list, looking at its preview, correcting how its columns were read, reading it in, and what came of it. */
export const listImportRoutes: readonly Route[] = [
  {
    ...handling("GET", readFilePath, listImportSources.name, (desk, _request, view) =>
      askForList(desk, view),
    ),
    anonymous: false,
  },
  { ...handling("POST", readFilePath, previewList.name, previewSentList), anonymous: false, takesFile },
  {
    ...handling("POST", confirmPath, importList.name, confirmList),
    anonymous: false,
    takesFile,
  },
  { ...handling("POST", columnsPath, previewList.name, chooseColumns), anonymous: false, takesFile },
  { ...handling("GET", `${readFilePath}/:id`, showImport.name, showResult), anonymous: false },
  showing(takeBackPath(":id"), showTakingBack, {
    input: (request) => ({ id: request.param("id") }),
    page: (asked, view) => {
      const told = view.path.endsWith(`?neu=${notTaken}`) ? sayTakeBack("told_refused") : undefined;
      return page(takingBackPage(view, { ...asked, told }));
    },
  }),
  sending(takeBackPath(":id"), takeBackImport, {
    input: (request) => ({ id: request.param("id") }),
    done: ({ id }, view) => redirect(view.href(importPath(id), "de")),
    refused: (_reason, view, request) =>
      redirect(view.href(`${takeBackPath(request.param("id"))}?neu=${notTaken}`, "de")),
    invalid: () => Promise.resolve(null),
  }),
];
