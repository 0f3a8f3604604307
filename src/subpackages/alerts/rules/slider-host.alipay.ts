export const sliderHost: object = {}
