export { render as renderToHtml } from "preact-render-to-string";
