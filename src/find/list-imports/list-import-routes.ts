import { handling, type Route, type TakesFile } from "../../platform/web/route.ts";
import { readFilePath } from "../offers/read-file-path.ts";
import { importList } from "./import-list.ts";
import { listImportSources } from "./list-import-sources.ts";
import { columnsPath, confirmPath } from "./list-preview-page.tsx";
import { askForList, chooseColumns, confirmList, previewSentList } from "./list-steps.ts";
import { previewList } from "./preview-list.ts";
import { fileTooLarge, largestFileBytes } from "./sent-file.ts";
import { showImport } from "./show-import.ts";
import { showResult } from "./show-result.ts";

/** Around the file a form has its other fields, among them a mapping of many columns. Bytes. */
const roomForFields = 1024 * 1024;

const takesFile: TakesFile = {
  mostBytes: largestFileBytes + roomForFields,
  tooLarge: (desk, view) => askForList(desk, view, { error: fileTooLarge() }),
};

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
];
