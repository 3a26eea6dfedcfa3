// Sets one printed piece: reads { template, data } as JSON from standard input, writes the PDF to standard output and
// what is to be known about it as one line of JSON to standard error. Runs as a process of its own, because native code
// cannot be stopped inside a thread (docs/decisions/0018-paper-in-a-process-of-its-own.md).
import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { silentMarks } from "./silent-marks.mjs";

const templates = join(dirname(dirname(fileURLToPath(import.meta.url))), "src/find/paper");
const { resolve } = createRequire(import.meta.url);

const font = (family, weight, file) =>
  readFileSync(join(dirname(resolve(`@expo-google-fonts/${family}/package.json`)), weight, file));
const weights = ["400Regular", "600SemiBold", "700Bold"];
const fonts = weights.flatMap((weight) => [
  font("noto-sans", weight, `NotoSans_${weight}.ttf`),
  font("noto-sans-arabic", weight, `NotoSansArabic_${weight}.ttf`),
]);

const sentence = (fault) => {
  const [first] = fault?.shortDiagnostics ?? [];
  return first?.message ?? fault?.message ?? String(fault);
};

/** The typesetter is native code and not there for every system; 3 tells whoever asked that no print can come from here. */
async function typesetter() {
  try {
    return (await import("@myriaddreamin/typst-ts-node-compiler")).NodeCompiler;
  } catch (fault) {
    process.stderr.write(`${JSON.stringify({ fault: sentence(fault) })}\n`);
    process.exit(3);
  }
}

/** Everything is data: nothing that somebody typed ever becomes source of the typesetter. */
function compile(NodeCompiler, { template, data }) {
  if (!/^[a-z]+$/.test(template)) throw new Error("no such template");
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: fonts }] });
  compiler.mapShadow(join(templates, "print.json"), Buffer.from(JSON.stringify(data)));
  const done = compiler.compile({ mainFilePath: join(templates, `${template}.typ`) });
  const document = done.result;
  if (done.hasError() || document === null) {
    const fault = done.takeError();
    throw new Error(fault === null ? "the template does not compile" : sentence(fault));
  }
  return { compiler, document };
}

/** PDF/UA-1 where the text allows it; a sign that no font holds makes it a plain tagged PDF. */
function write({ compiler, document }) {
  try {
    return { pdf: compiler.pdf(document, { pdfStandard: "ua-1" }), standard: "ua-1", why: null };
  } catch (fault) {
    return { pdf: compiler.pdf(document, {}), standard: "tagged", why: sentence(fault) };
  }
}

/** Readable Arabic text is worth a try, but no reason to have no booklet: then it is only seen right. */
function readable(pdf) {
  try {
    return silentMarks(pdf);
  } catch (fault) {
    process.stderr.write(`${JSON.stringify({ unreadable: sentence(fault) })}\n`);
    return pdf;
  }
}

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1000);
};

function send(bytes) {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (fault) {
      // A pipe that is full for a moment.
      if (fault.code !== "EAGAIN") throw fault;
    }
  }
}

const NodeCompiler = await typesetter();
try {
  const compiled = compile(NodeCompiler, JSON.parse(readFileSync(0, "utf8")));
  const { pdf, standard, why } = write(compiled);
  send(readable(pdf));
  process.stderr.write(
    `${JSON.stringify({ pages: compiled.document.numOfPages, standard, why, cpuMs: cpuMs() })}\n`,
  );
} catch (fault) {
  process.stderr.write(`${JSON.stringify({ fault: sentence(fault) })}\n`);
  process.exitCode = 1;
}
