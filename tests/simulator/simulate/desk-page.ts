const STYLES = `
*{box-sizing:border-box}body{margin:0;min-height:100vh;background:#e4e8e6;color:#14201d;font:14px/1.5 -apple-system,"PingFang SC","Noto Sans CJK SC",sans-serif}
main{display:flex;gap:28px;padding:24px;justify-content:center;flex-wrap:wrap}
figure{margin:0}figcaption{display:flex;justify-content:space-between;align-items:baseline;margin:0 4px 10px;font-weight:600}
figcaption small{font-weight:400;color:#5f6c68;font-variant-numeric:tabular-nums}
.phone{width:391px;height:828px;padding:8px;border-radius:44px;background:#14201d;box-shadow:0 12px 40px rgba(20,32,29,.18)}
.phone iframe{width:375px;height:812px;border:0;border-radius:36px;background:#f3f5f4}
aside{width:340px;height:862px;overflow:auto;padding:18px;border-radius:16px;background:#fff}
aside h1{margin:0 0 4px;font-size:17px}aside h2{margin:18px 0 8px;font-size:13px;color:#5f6c68}
aside p{margin:0;color:#5f6c68}
.grid{display:grid;grid-template-columns:repeat(3,1fr);gap:6px}
button{min-height:36px;padding:4px 6px;border:1px solid #d8dedb;border-radius:8px;background:#f7f9f8;font:inherit;color:inherit;cursor:pointer}
button:hover{background:#eef3f1}button:focus-visible{outline:2px solid #0a6a61;outline-offset:1px}
button[aria-pressed=true]{border-color:#0a6a61;background:#e2f0ee;color:#0a6a61;font-weight:600}
label{display:block;margin:6px 0;color:#5f6c68}input,select,textarea{display:block;width:100%;min-height:36px;padding:4px 8px;border:1px solid #d8dedb;border-radius:8px;font:inherit;color:#14201d;background:#fff}
output{display:block;white-space:pre-wrap;font:12px/1.6 ui-monospace,monospace;background:#f7f9f8;border-radius:8px;padding:10px;overflow-wrap:anywhere}
.bad{color:#b3261e}`

const phone = (vendor: string, name: string): string => `<figure><figcaption>${name}<small id="route-${vendor}"></small></figcaption>
<div class="phone"><iframe id="${vendor}" title="${name}" src="/${vendor}/"></iframe></div></figure>`

/** HTML of the desk: two phones and the operators' controls. */
export const deskPage = (): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><title>医保余额 · 双端预览</title><style>${STYLES}</style></head>
<body><main>${phone('weapp', '微信小程序')}${phone('alipay', '支付宝小程序')}<aside id="desk" aria-label="预览控制"></aside></main><script src="/desk.js"></script></body></html>`
