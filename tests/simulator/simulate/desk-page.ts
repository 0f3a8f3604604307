const STYLES = `
*{box-sizing:border-box}[hidden]{display:none!important}
body{margin:0;min-height:100vh;background:#e4e8e6;color:#14201d;font:14px/1.5 -apple-system,"PingFang SC","Noto Sans CJK SC",sans-serif}
main{display:flex;gap:24px;padding:20px;justify-content:center;align-items:flex-start}
figure{margin:0;flex:none;width:calc((var(--screen,375px) + 16px)*var(--scale,1))}
figcaption{margin:0 4px 10px;font-weight:600}
figcaption small{display:block;min-height:20px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;font-weight:400;color:#4f5c58;font-variant-numeric:tabular-nums}
figcaption .bad{background:#ffd94d;color:#14201d}
.slot{height:calc((var(--height,812px) + 16px)*var(--scale,1))}
.phone{width:calc(var(--screen,375px) + 16px);height:calc(var(--height,812px) + 16px);padding:8px;border-radius:44px;background:#14201d;box-shadow:0 12px 40px rgba(20,32,29,.18);transform:scale(var(--scale,1));transform-origin:0 0}
.phone iframe{width:var(--screen,375px);height:var(--height,812px);border:0;border-radius:36px;background:#f3f5f4}
aside{flex:none;width:340px;height:calc(100vh - 40px);min-height:420px;position:sticky;top:20px;overflow:auto;padding:18px;border-radius:16px;background:#fff}
aside h1{margin:0 0 4px;font-size:17px}aside h2{margin:18px 0 8px;font-size:13px;color:#4f5c58}
aside p{margin:0 0 6px;color:#4f5c58}
kbd{padding:0 5px;border:1px solid #d8dedb;border-radius:4px;font:12px/1.4 ui-monospace,monospace}
.grid{display:grid;grid-template-columns:repeat(3,1fr);gap:6px}
button{min-height:36px;padding:4px 6px;border:1px solid #d8dedb;border-radius:8px;background:#f7f9f8;font:inherit;color:inherit;cursor:pointer}
button:hover{background:#eef3f1}button:focus-visible{outline:2px solid #0a6a61;outline-offset:1px}
button[aria-pressed=true]{border-color:#0a6a61;background:#e2f0ee;color:#0a6a61;font-weight:600}
label{display:block;margin:6px 0;color:#4f5c58}input,select,textarea{display:block;width:100%;min-height:36px;padding:4px 8px;border:1px solid #d8dedb;border-radius:8px;font:inherit;color:#14201d;background:#fff}
output{display:block;white-space:pre-wrap;font:12px/1.6 ui-monospace,monospace;background:#f7f9f8;border-radius:8px;padding:10px;overflow-wrap:anywhere}
output:empty{display:none}
@media (max-width:1100px){main{gap:12px;padding:12px}aside{width:300px;padding:12px}}`

const phone = (
  vendor: string,
  name: string,
): string => `<figure><figcaption>${name}<small id="route-${vendor}"></small><small id="status-${vendor}"></small></figcaption>
<div class="slot"><div class="phone"><iframe id="${vendor}" title="${name}"></iframe></div></div></figure>`

/** HTML of the desk: two phones and the operators' controls. The phones start when the desk has read its address. */
export const deskPage = (): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><title>医保余额 · 双端预览</title><style>${STYLES}</style></head>
<body><main>${phone('weapp', '微信小程序')}${phone('alipay', '支付宝小程序')}<aside id="desk" aria-label="预览控制"></aside></main><script src="/desk.js"></script></body></html>`
