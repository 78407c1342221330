/**
 * The look of the page: paper and ink, one column for reading, pictures as wide as a column of a newspaper. Light, dark
 * and print.
 */
import { DARK, LIGHT } from '@standoff/core/kernel'
import { declared } from './colors.js'
import { SIZES } from './figure.js'

const WIDE = SIZES[0].width
/** Room at either side of the column, px. */
const MARGIN = 24

export const STYLE = `
:root{color-scheme:light;${declared(LIGHT)};--serif:'Source Serif 4',Georgia,'Times New Roman',serif;--sans:'Source Sans 3','Segoe UI','Helvetica Neue',Arial,sans-serif}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${declared(DARK)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 17px/1.55 var(--serif);font-variant-numeric:oldstyle-nums proportional-nums;text-rendering:optimizeLegibility}
header,main,footer{max-width:${WIDE + 2 * MARGIN}px;margin:0 auto;padding:0 ${MARGIN}px}
header{padding-top:40px}
p,ul,ol,dl,blockquote{max-width:66ch;margin:0 0 1em}
h1,h2,h3{line-height:1.2;font-weight:600;text-wrap:balance}
h1{font-size:40px;margin:0 0 8px;letter-spacing:-.01em}
h2{font-size:27px;margin:0 0 14px}
h3{font-size:18px;margin:30px 0 6px}
section{margin-top:56px;padding-top:18px;border-top:2px solid var(--ink)}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999em}
.skip:focus{left:8px;top:8px;background:var(--paper);padding:6px 10px}
.dateline,.sans,nav,figcaption,figure,table,details,.confidence,.question,footer{font-family:var(--sans);font-variant-numeric:lining-nums tabular-nums}
.dateline{color:var(--soft);font-size:16px;margin:0 0 6px}
.summary{font-size:18px}.later{margin:10px 0 2px}
nav{font-size:15px;margin:18px 0 0}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 18px;padding:0;margin:0;max-width:none}
nav a{display:inline-block;padding:5px 0}
abbr{text-decoration:underline dotted;text-decoration-color:var(--soft);text-underline-offset:.2em;cursor:help}
.lede{font-size:20px;line-height:1.45;max-width:60ch}
.question{font-size:15px;font-weight:600;color:var(--soft);margin:22px 0 2px}
.answer{font-size:22px;line-height:1.4;max-width:54ch;margin:0 0 .4em}
.confidence p{margin:0 0 .5em;max-width:none}.confidence p:last-child{margin:0}.confidence{max-width:66ch;border-left:3px solid var(--ink);padding:2px 0 2px 14px;font-size:16.5px;line-height:1.5;margin-top:22px}
figure{margin:34px 0 30px}
.fig-title{font-size:17px;margin:0 0 8px}
.fig-title span{font-weight:400;color:var(--soft)}
figcaption{font-size:15.5px;line-height:1.45;max-width:70ch;margin-top:14px}
.beside{font-size:15px;color:var(--soft);line-height:1.4;margin:6px 0 0;max-width:74ch}
.plot{display:block;width:100%;height:auto;overflow:visible;font-family:var(--sans);font-variant-numeric:lining-nums tabular-nums}
.plot text{white-space:pre}
.wide{max-width:${WIDE}px}
.narrow{display:none;max-width:460px}
details{margin-top:10px;font-size:15px}
summary{cursor:pointer;color:var(--soft);padding:4px 0}
summary:hover{color:var(--ink)}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:15px;line-height:1.35;margin:8px 0 4px}
caption{text-align:left;font-weight:600;padding:0 0 6px}
th,td{padding:4px 14px 4px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
th{font-weight:600}
.n{text-align:right;white-space:nowrap}
.plain td,.plain th{max-width:34ch}
.chain{margin:0 0 .7em}
.chain b{font-weight:600}
dl.made{font-family:var(--sans);font-size:15.5px;display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;max-width:none}
dl.made dt{color:var(--soft)}
dl.made dd{margin:0;overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:14px}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--rule);padding:10px 12px;margin:0 0 1em}
ul.limits{padding-left:1.1em}
ul.limits li{margin-bottom:.35em}
footer{margin-top:56px;padding-bottom:40px;color:var(--soft);font-size:15px}
.words{font-size:15px}
.words td,.words th{padding-right:10px}
@media screen and (max-width:${WIDE + 2 * MARGIN + 11}px){.wide{display:none}.narrow{display:block}}
@media screen and (max-width:480px){header,main,footer{padding-left:10px;padding-right:10px}header{padding-top:22px}h1{font-size:32px}h2{font-size:24px}.answer{font-size:20px}abbr{text-decoration:underline dotted;text-decoration-color:var(--soft);text-underline-offset:.2em;cursor:help}
.lede{font-size:18.5px}section{margin-top:40px}dl.made{grid-template-columns:1fr;gap:0}dl.made dd{margin-bottom:8px}}
@media print{@page{margin:16mm 15mm}body{font-size:10.5pt;line-height:1.42;background:none}header,main,footer{max-width:none;padding:0}h1{font-size:24pt}h2{font-size:17pt}abbr{text-decoration:underline dotted;text-decoration-color:var(--soft);text-underline-offset:.2em;cursor:help}
.lede{font-size:12pt}.answer{font-size:13pt}figcaption,.beside,table,.confidence,dl.made{font-size:9.5pt}section{margin-top:24pt}figure,tr,.confidence{break-inside:avoid}h2,h3{break-after:avoid}nav,.skip,details:not([open]){display:none}a{text-decoration:none}}
`
