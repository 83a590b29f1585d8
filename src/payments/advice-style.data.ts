/** How a printed advice looks: A4, heads repeated on every page, no row torn in two. */
export const ADVICE_STYLE = `
@page { size: A4; margin: 15mm; }
body { font: 10pt/1.4 Noto Sans, Noto Sans Khmer, Khmer OS, sans-serif; color: #111; }
h1 { font-size: 14pt; }
dl { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 8mm; }
dt { font-size: 8pt; color: #555; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; }
thead { display: table-header-group; }
tfoot { display: table-row-group; }
tr { break-inside: avoid; }
th, td { padding: 1mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.amount { text-align: right; white-space: nowrap; }
.amount small { white-space: normal; }
.line td { border-top: 0.3mm solid #999; font-weight: bold; }
small { color: #444; font-weight: normal; }
`;
