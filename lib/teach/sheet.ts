import { SAID } from '../page/say.ts';

/** The looks of "Show me the list". It stands in a document of its own, so that nothing of the page's reaches it. */
export const hostSheet = `
:host { all: initial !important; }
iframe {
  position: fixed;
  inset: 0;
  width: 100%;
  height: 100%;
  border: 0;
  margin: 0;
  padding: 0;
  z-index: 2147483647;
  background: transparent;
  color-scheme: light;
}
`;

export const sheetText = `${SAID}
:root { color-scheme: light; background: transparent; }
body {
  --ink: #1d2733;
  --quiet: #52606e;
  --paper: #ffffff;
  --soft: #f1f4f7;
  --line: #b4bfca;
  --strong: #24527a;
  --on-strong: #ffffff;
  --bad: #8a3a00;
  margin: 0;
  height: 100vh;
  overflow: hidden;
  font: 400 15px/1.45 system-ui, sans-serif;
  user-select: none;
  color: var(--ink);
}
body.dark {
  --ink: #e6ebf0;
  --quiet: #aeb9c4;
  --paper: #20262c;
  --soft: #2b333b;
  --line: #566370;
  --strong: #9cc4e8;
  --on-strong: #10202e;
  --bad: #f0b070;
}
.glass { position: fixed; inset: 0; background: rgb(20 30 40 / 0.14); }
.glass.picking { cursor: crosshair; }
.outline {
  position: fixed;
  box-sizing: border-box;
  border: 2px dashed #24527a;
  border-radius: 4px;
  background: rgb(255 255 255 / 0.08);
  pointer-events: none;
}
.outline.chosen { border-style: solid; border-width: 3px; box-shadow: 0 0 0 2px #ffffff; }
.panel {
  position: fixed;
  right: 16px;
  bottom: 16px;
  box-sizing: border-box;
  width: min(440px, calc(100vw - 32px));
  max-height: calc(100vh - 32px);
  display: flex;
  flex-direction: column;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--paper);
  box-shadow: 0 4px 24px rgb(0 0 0 / 0.28);
}
.panel.left { right: auto; left: 16px; }
.bar { display: flex; align-items: center; gap: 6px; padding: 8px 8px 0 16px; color: var(--quiet); font-size: 13px; }
.bar span { margin-inline-end: auto; }
.body { padding: 4px 16px 0; overflow: auto; }
h1 { font-size: 18px; line-height: 1.3; margin: 4px 0 6px; }
h1:focus { outline: none; }
p { margin: 6px 0; }
.quiet { color: var(--quiet); font-size: 13px; }
.missing { color: var(--bad); min-height: 1.4em; margin: 8px 16px 0; }
.foot { display: flex; flex-wrap: wrap; gap: 8px; padding: 10px 16px 14px; }
button, select {
  font: inherit;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 6px;
  padding: 6px 12px;
  min-height: 36px;
  cursor: pointer;
}
body.dark select, body.dark button { color-scheme: dark; }
button:hover { background: var(--soft); }
button.first { background: var(--strong); color: var(--on-strong); border-color: var(--strong); font-weight: 600; }
button.plain { border-color: transparent; min-height: 28px; padding: 2px 8px; }
button:focus-visible, select:focus-visible, input:focus-visible { outline: 2px solid var(--strong); outline-offset: 2px; }
ul, ol { list-style: none; margin: 8px 0; padding: 0; display: grid; gap: 8px; }
.list { width: 100%; text-align: start; }
.list small { display: block; color: var(--quiet); font-size: 13px; overflow-wrap: anywhere; }
label.choice { display: flex; gap: 10px; align-items: center; padding: 6px 0; cursor: pointer; }
.column { border-top: 1px solid var(--line); padding-top: 8px; }
.column label { display: block; font-weight: 600; overflow-wrap: anywhere; }
.column .sample { color: var(--quiet); font-size: 13px; overflow-wrap: anywhere; margin: 0 0 4px; }
.column select { width: 100%; }
.answers { display: grid; gap: 8px; margin: 10px 0 2px; }
.answers button { text-align: start; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th p { margin: 0; }
th, td { text-align: start; padding: 4px 8px 4px 0; vertical-align: top; overflow-wrap: anywhere; }
td { border-top: 1px solid var(--line); }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (forced-colors: active) {
  .panel, button, select { border-color: CanvasText; }
  .outline { border-color: Highlight; }
}
`;
