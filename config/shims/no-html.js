// Nothing here sets HTML, so Taro's parser for it is left out.
export const setInnerHTML = () => {}
