import { page, redirect } from "../../platform/web/answer.ts";
import { handling, type Route, showing, type TakesFile } from "../../platform/web/route.ts";
import { importOffers } from "./import-offers.ts";
import { importResultPage } from "./import-result-page.tsx";
import { listImportSources } from "./list-import-sources.ts";
import { previewImport } from "./preview-import.ts";
import { readFilePage, readFilePath } from "./read-file-page.tsx";
import { fileTooLarge, largestFile, largestFileBytes } from "./read-upload.ts";
import { showImport } from "./show-import.ts";
import { askForFile, confirmUpload, previewUpload } from "./upload-steps.ts";

/** Around the file a form has its other fields and the lines between them. Bytes. */
const roomForFields = 64 * 1024;

const takesFile: TakesFile = {
  mostBytes: largestFileBytes + roomForFields,
  tooLarge: (desk, view) => askForFile(desk, view, fileTooLarge()),
};

/** Sending a list, looking at its preview, reading it in, and what came of it. */
export const uploadRoutes: readonly Route[] = [
  showing(readFilePath, listImportSources, {
    page: (sources, view) => page(readFilePage(view, { sources, largest: largestFile })),
  }),
  { ...handling("POST", readFilePath, previewImport.name, previewUpload), anonymous: false, takesFile },
  {
    ...handling("POST", `${readFilePath}/uebernehmen`, importOffers.name, confirmUpload),
    anonymous: false,
    takesFile,
  },
  showing(`${readFilePath}/:id`, showImport, {
    input: (request) => ({ id: request.param("id") }),
    page: (result, view) => page(importResultPage(view, result)),
    // Whoever asks for the address of the confirmation, or of nothing, begins anew.
    invalid: (_issues, view) => redirect(view.href(readFilePath, "de")),
  }),
];
