/** The vendors' own styles of built-ins, as far as this app relies on them. */
export const BUILT_IN_STYLES = `
*{box-sizing:border-box}
html,body{margin:0;height:100%;overflow:hidden;-webkit-tap-highlight-color:transparent}
wx-page{display:block;position:fixed;inset:0;overflow-x:hidden;overflow-y:auto;font-size:16px;scrollbar-width:none}
wx-page::-webkit-scrollbar,wx-scroll-view::-webkit-scrollbar{display:none}
wx-page[hidden]{display:none}
wx-page-body,wx-view,wx-scroll-view{display:block}
wx-text{display:inline;white-space:pre-line}
wx-scroll-view{overflow:hidden;scrollbar-width:none}
wx-scroll-view[scroll-y]{overflow-y:auto}
wx-scroll-view[scroll-x]{overflow-x:auto}
wx-button{display:block;position:relative;margin:0 auto;padding:0 14px;font-size:18px;line-height:2.5556;text-align:center;border-radius:5px;background:#f8f8f8;color:#000;overflow:hidden}
wx-button::after{content:"";position:absolute;inset:0;border:1px solid rgba(0,0,0,.2);border-radius:10px;pointer-events:none}
wx-button[disabled]{color:rgba(0,0,0,.3)}
wx-input{display:block;height:1.4rem;min-height:1.4rem;overflow:hidden;text-overflow:clip;white-space:nowrap}
wx-input input{display:block;width:100%;height:100%;min-height:1.4rem;border:0;outline:0;background:none;font:inherit;color:inherit;letter-spacing:inherit;text-align:inherit;padding:0}
wx-image{display:inline-block;width:320px;height:240px;overflow:hidden;background-size:100% 100%;background-repeat:no-repeat;background-position:50% 50%}
wx-canvas{display:block;position:relative;width:300px;height:150px}
wx-canvas canvas{width:100%;height:100%}
wx-slider{display:block;margin:10px 18px;padding:0}
wx-slider input{width:100%;margin:0}
`
