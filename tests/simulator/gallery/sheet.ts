import { VENDORS } from '../compile/program'
import { fileOf, LOOKS, ROUTE_NAMES, type Shot } from './shots'

export interface Entry {
  shot: Shot
  /** Share of pixels changed since the last run; null when there was none, 0 when nothing changed. */
  changed: number | null
}

const STYLES = `
body{margin:0;background:#e4e8e6;color:#14201d;font:14px/1.5 -apple-system,"PingFang SC","Noto Sans CJK SC",sans-serif}
header{position:sticky;top:0;display:flex;gap:16px;align-items:center;flex-wrap:wrap;padding:12px 20px;background:#fff;z-index:1}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:16px;padding:20px}
figure{margin:0;background:#fff;border-radius:10px;overflow:hidden}figure[hidden]{display:none}
img{display:block;width:100%;aspect-ratio:375/812;object-fit:cover}
figcaption{padding:8px 10px;font-size:12px;overflow-wrap:anywhere}figcaption a{color:#b3261e}`

/** Runs in the sheet: shows the pictures that the selects choose. */
const SCRIPT = `
const selects=[...document.querySelectorAll('select')],only=document.querySelector('input');
const apply=()=>{let shown=0;for(const figure of document.querySelectorAll('figure')){
figure.hidden=!selects.every(({name,value})=>value===''||figure.dataset[name]===value)||(only.checked&&!('changed' in figure.dataset));if(!figure.hidden)shown++}
document.querySelector('output').textContent=shown};
for(const input of [...selects,only])input.addEventListener('change',apply);apply()`

const select = (name: string, values: readonly string[], first: string): string =>
  `<label>${name} <select name="${name}"><option value="">all</option>${values
    .map((value) => `<option${value === first ? ' selected' : ''}>${value}</option>`)
    .join('')}</select></label>`

function figure({ shot, changed }: Entry): string {
  const file = fileOf(shot)
  const { vendor, look, scenario, route } = shot
  const difference = changed === null || changed === 0 ? '' : ` <a href="difference/${file}">${(changed * 100).toFixed(2)} % changed</a>`
  const data = `data-vendor="${vendor}" data-look="${look}" data-scenario="${scenario}" data-route="${route}"${difference ? ' data-changed' : ''}`
  return `<figure ${data}><a href="current/${file}"><img loading="lazy" src="current/${file}" alt=""></a><figcaption>${route} · ${scenario}<br>${vendor} · ${look}${difference}</figcaption></figure>`
}

/** An HTML page with every picture and filters to find one. */
export function sheetOf(entries: readonly Entry[]): string {
  const scenarios = Array.from(new Set(entries.map(({ shot }) => shot.scenario)))
  const changed = entries.filter((entry) => (entry.changed ?? 0) > 0).length
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gallery</title><style>${STYLES}</style></head><body><header>
<strong><output></output> of ${entries.length} pictures, ${changed} changed</strong>
${select('vendor', VENDORS, '')}${select('look', LOOKS, '')}${select('scenario', scenarios, scenarios[0] ?? '')}${select('route', ROUTE_NAMES, '')}
<label><input type="checkbox"> changed only</label></header><main>${entries.map(figure).join('\n')}</main><script>${SCRIPT}</script></body></html>`
}
