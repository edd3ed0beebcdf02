/** The look of the product's pages, light and dark, small enough to travel inside the page. */
export const STYLE = `
:root { --paper: #f4f4f1; --surface: #fff; --line: #e3e2dd; --line-strong: #c9c7c0; --ink: #1c1d1f; --ink-2: #55585e; --act: #1d5bb8; --act-hover: #174a97; --act-soft: #e9f0fa; --act-ink: #fff; --late: #b3261a; --late-soft: #fcebe8; --warn: #9a5b00;
  --font: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --paper: #121315; --surface: #1a1c1f; --line: #2b2e33; --line-strong: #565c64; --ink: #e9e9e6; --ink-2: #aeb1b6; --act: #77abf5; --act-hover: #98c0f8; --act-soft: #1b2a40; --act-ink: #0c1420; --late: #ff8a7c; --late-soft: #3a1a17; --warn: #f0b752; } }
*, ::before, ::after { box-sizing: border-box; }
html, body { margin: 0; height: 100%; }
body { background: var(--paper); color: var(--ink); font: 14px/1.57 var(--font); -webkit-font-smoothing: antialiased; }
h1, p { margin: 0; } button, input { font: inherit; color: inherit; } a { color: var(--act); }
:focus-visible { outline: 2px solid var(--act); outline-offset: 2px; }
.in { display: grid; grid: minmax(100%, auto) / minmax(0, 1fr) 456px; min-height: 100%; }
.law { position: sticky; top: 0; height: 100vh; min-width: 0; } .law svg { display: block; width: 100%; height: 100%; } .law .strip { display: none; }
.law text { fill: var(--ink-2); font-size: 14px; } .law .big { fill: var(--ink); font-size: 30px; font-weight: 300; letter-spacing: .12em; } .law .on { fill: var(--ink); font-weight: 600; } .law .note { font-size: 13px; }
.law .dot { fill: var(--line-strong); } .law .ray { fill: none; stroke: var(--ink); } .law .hit { fill: var(--ink); } .law .ring { fill: var(--paper); stroke: var(--ink); stroke-width: 1.25; stroke-dasharray: 2.5 2; }
.door { display: flex; flex-direction: column; background: var(--surface); border-inline-start: 1px solid var(--line); padding: 32px 64px; }
.door form, .door .message { margin-block: auto; display: flex; flex-direction: column; gap: 16px; }
.door h1 { font-size: 26px; line-height: 36px; font-weight: 600; letter-spacing: .02em; } .sub { color: var(--ink-2); padding-bottom: 16px; border-bottom: 1px solid var(--line); margin-bottom: 8px; }
.top { display: flex; align-items: baseline; justify-content: space-between; margin-bottom: 4px; } label { font-size: 13px; color: var(--ink-2); }
.plain { border: 0; background: none; padding: 2px 4px; margin: -2px -4px; font-size: 13px; color: var(--act); cursor: pointer; border-radius: 4px; }
input { display: block; width: 100%; height: 40px; padding-inline: 12px; border: 1px solid var(--line-strong); border-radius: 6px; background: var(--surface); }
input:focus { border-color: var(--act); box-shadow: 0 0 0 2px var(--act-soft); outline: none; } input[aria-invalid=true] { border-color: var(--late); }
.hint { font-size: 12px; line-height: 18px; color: var(--warn); margin-top: 4px; } [hidden] { display: none; }
.problem { color: var(--late); background: var(--late-soft); border-radius: 6px; padding: 8px 12px; font-size: 13px; line-height: 20px; }
.go { display: inline-flex; align-items: center; justify-content: center; gap: 6px; height: 40px; padding-inline: 16px; border: 0; border-radius: 6px; background: var(--act); color: var(--act-ink); font-weight: 600; cursor: pointer; text-decoration: none; } .go:hover { background: var(--act-hover); } .go:disabled { opacity: .6; cursor: default; }
kbd { display: inline-flex; min-width: 18px; height: 18px; align-items: center; justify-content: center; border: 1px solid color-mix(in srgb, currentColor 45%, transparent); border-radius: 4px; font: 12px/1 ui-monospace, "DejaVu Sans Mono", monospace; }
.help { font-size: 13px; color: var(--ink-2); } footer { font-size: 12px; line-height: 20px; color: var(--ink-2); } .detail { font-size: 12px; color: var(--ink-2); overflow-wrap: anywhere; }
@media (max-width: 960px) { .in { grid: auto 1fr / minmax(0, 1fr); } .law { position: static; height: auto; border-bottom: 1px solid var(--line); } .law .whole { display: none; } .law .strip { display: block; max-width: 480px; height: auto; margin-inline: auto; }
  .door { border: 0; padding: 32px 24px; } .door form, .door .message { width: 100%; max-width: 400px; margin: 0 auto; } footer { width: 100%; max-width: 400px; margin: auto auto 0; padding-top: 32px; } .go kbd { display: none; } }
.alone { display: grid; place-items: center; min-height: 100%; padding: 24px; } .alone .message { display: flex; flex-direction: column; gap: 16px; align-items: start; max-width: 420px; } .alone form > div { align-self: stretch; } .scan svg { display: block; inline-size: 208px; block-size: 208px; } code { font: 13px/20px ui-monospace, "DejaVu Sans Mono", monospace; }
.alone h1 { font-size: 22px; line-height: 32px; }
`
