import { SAID } from '../page/say.ts';

/**
 * The overlay's looks. `:host` wins over the page's rules by `!important`; the host draws nothing itself, so that marks
 * and strip each take their own height among the page's layers.
 */
export const sheetText = `${SAID}
:host {
  all: initial !important;
  display: contents !important;
}
.marks, .strip {
  --ink: #1d2733;
  --paper: #ffffff;
  --line: #c3ccd6;
  --waiting: #4a6078;
  --overdue: #9a4b00;
  --in: #1b6b45;
  --done: #5b6570;
  --look: #5a3d9e;
  font: 400 12px/1.35 system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
  letter-spacing: normal;
  text-align: start;
  color: var(--ink);
  color-scheme: light;
  user-select: none;
}
.dark {
  --ink: #e6ebf0;
  --paper: #23292f;
  --line: #4b5661;
  --waiting: #a9bdd2;
  --overdue: #f0b070;
  --in: #86d3a9;
  --done: #a9b3bd;
  --look: #c3aef2;
  color-scheme: dark;
}
.marks {
  position: fixed;
  left: 0;
  top: 0;
  width: 0;
  height: 0;
  margin: 0;
  padding: 0;
  border: 0;
  background: none;
  overflow: visible;
  list-style: none;
  pointer-events: none;
}
.mark {
  position: absolute;
  left: 0;
  top: 0;
  display: flex;
  align-items: center;
  gap: 5px;
  box-sizing: border-box;
  height: 20px;
  padding: 0 7px 0 5px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--paper);
  color: var(--ink);
  white-space: nowrap;
  pointer-events: none;
}
.mark svg { flex: none; width: 11px; height: 11px; color: var(--tone); overflow: visible; }
.mark.overdue .text { font-weight: 600; }
.mark.done .text, .mark.closed .text { opacity: 0.8; }
.waiting { --tone: var(--waiting); }
.overdue { --tone: var(--overdue); }
.in { --tone: var(--in); }
.done, .closed { --tone: var(--done); }
.look { --tone: var(--look); }
.mark.short .rest { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.mark.short.shown .rest, .mark.short:focus .rest {
  position: static;
  width: auto;
  height: auto;
  clip-path: none;
  white-space: pre;
}
.mark.dot { width: 13px; height: 13px; padding: 0; border-radius: 7px; justify-content: center; }
.mark.dot svg { width: 9px; height: 9px; }
.mark.dot .text {
  position: absolute;
  right: 0;
  bottom: 16px;
  padding: 2px 7px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--paper);
  opacity: 0;
}
.mark.dot.at-left .text { right: auto; left: 0; }
.mark.dot.at-top .text { bottom: auto; top: 16px; }
.mark.dot.shown .text, .mark.dot:focus .text { opacity: 1; }
.mark:focus { outline: 2px solid var(--tone); outline-offset: 1px; }
.mark.unseen {
  width: 1px;
  height: 1px;
  padding: 0;
  border: 0;
  overflow: hidden;
  clip-path: inset(50%);
  transform: none;
}
.mark.measured { visibility: hidden; }

.strip {
  position: fixed;
  z-index: 2147483646;
  margin: 0;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 2px 4px;
  box-sizing: border-box;
  max-width: min(680px, calc(100vw - 24px));
  max-height: calc(100vh - 24px);
  overflow: auto;
  padding: 5px 6px 5px 10px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--paper);
  box-shadow: 0 1px 4px rgb(0 0 0 / 0.16);
}
.said p { margin: 0; }
.strip .said { padding: 2px 4px 2px 0; flex: 1 1 auto; max-width: 100%; }
.strip .buttons { display: flex; gap: 2px; margin-inline-start: auto; }
.strip.folded button:not(.fold), .strip [hidden] { display: none; }
.strip.folded .said { position: absolute; width: 1px; height: 0; padding: 0; overflow: hidden; }
.strip.folded { padding: 3px; }
button {
  all: unset;
  box-sizing: border-box;
  min-height: 24px;
  padding: 2px 7px;
  border-radius: 5px;
  font: inherit;
  line-height: 20px;
  color: var(--ink);
  cursor: pointer;
  white-space: nowrap;
}
.strip .fold { display: inline-flex; align-items: center; gap: 5px; }
.strip .fold svg { width: 11px; height: 11px; color: var(--tone); }
.strip.folded .fold { font-weight: 600; }
.strip .show { border: 1px solid var(--line); padding-block: 1px; }

button:hover { background: color-mix(in srgb, var(--ink) 10%, transparent); }
button:focus-visible { outline: 2px solid var(--waiting); outline-offset: -1px; }
@media (forced-colors: active) {
  .mark, .strip { border-color: CanvasText; background: Canvas; color: CanvasText; }
  .mark svg, .fold svg { color: CanvasText; }
  .mark.dot .text { background: Canvas; border-color: CanvasText; }
  button { color: ButtonText; }
  button:focus-visible { outline-color: Highlight; }
}
@media print {
  .marks, .strip { display: none; }
}
`;
