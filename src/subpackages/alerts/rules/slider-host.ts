/** Taro's slider is a plain element in the browser, which needs a role to have a name. */
export const sliderHost: object = { role: 'group' }
